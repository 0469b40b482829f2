-- ruleid: hardcoded-credential
CREATE ROLE shop LOGIN PASSWORD 'k9vQ2pLx7T';
-- ruleid: hardcoded-credential
ALTER USER shop WITH ENCRYPTED PASSWORD 'k9vQ2pLx7T' VALID UNTIL '2027-01-01';
-- ruleid: hardcoded-credential
SELECT * FROM dblink('host=db user=shop password=k9vQ2pLx7T', 'SELECT 1') AS t(a int);
-- ruleid: hardcoded-credential
CREATE USER MAPPING FOR shop SERVER other OPTIONS (user 'shop', password 'k9vQ2pLx7T');
-- ok: hardcoded-credential
CREATE ROLE shop LOGIN PASSWORD :'pw';
-- ok: hardcoded-credential
ALTER ROLE shop PASSWORD NULL;
-- ok: hardcoded-credential
CREATE TABLE account (name text, password text NOT NULL CHECK (password <> ''));
-- ok: hardcoded-credential
COMMENT ON COLUMN account.password IS 'argon2id, as the server hashes it';
-- ok: hardcoded-credential
EXECUTE 'ALTER ROLE shop PASSWORD ' || quote_literal(given);
-- ok: hardcoded-credential
-- CREATE ROLE shop LOGIN PASSWORD 'k9vQ2pLx7T';
