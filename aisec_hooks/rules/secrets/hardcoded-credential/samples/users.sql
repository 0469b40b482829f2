-- SQL Server
-- ruleid: hardcoded-credential
CREATE LOGIN shop WITH PASSWORD = N'k9vQ2pLx7T';
-- ruleid: hardcoded-credential
CREATE MASTER KEY ENCRYPTION BY PASSWORD = 'k9vQ2pLx7T';
-- ok: hardcoded-credential
CREATE LOGIN shop WITH PASSWORD = '$(ShopPassword)';
-- ok: hardcoded-credential
CREATE LOGIN [CORP\shop] FROM WINDOWS;

-- Oracle
-- ruleid: hardcoded-credential
CREATE USER shop IDENTIFIED BY k9vQ2pLx7T DEFAULT TABLESPACE users;
-- ruleid: hardcoded-credential
ALTER USER shop IDENTIFIED BY "k9vQ2pLx7T";
-- ok: hardcoded-credential
CREATE USER shop IDENTIFIED BY &shop_password;
-- ok: hardcoded-credential
CREATE USER shop IDENTIFIED EXTERNALLY;
