#!/usr/bin/env bash
# ruleid: hardcoded-credential
DB_PASSWORD='k9#vQ2!pLx'
# ruleid: hardcoded-credential
export API_SECRET="w8-7Hq2_pZ4x"
# ruleid: hardcoded-credential
PGPASSWORD=k9vQ2pLx7 psql -h db -c 'select 1'
# ruleid: hardcoded-credential
vault_tool --password=k9vQ2pLx7 status
# ruleid: hardcoded-credential
sshpass -p 'k9#vQ2!pLx' ssh deploy@host
# ruleid: hardcoded-credential
mysql -u shop -pk9vQ2pLx7 shop

# ok: hardcoded-credential
DB_PASSWORD=$(cat /run/secrets/db_password)
# ok: hardcoded-credential
export API_SECRET="$1"
# ok: hardcoded-credential
PGPASSWORD=$DB_PASSWORD psql -h db -c 'select 1'
# ok: hardcoded-credential
vault_tool --password="$DB_PASSWORD" status
# ok: hardcoded-credential
sshpass -e ssh deploy@host
# ok: hardcoded-credential
DB_PASSWORD=changeme_$USER
# ok: hardcoded-credential
PASSWORD_FILE=/run/secrets/db_password_2
# ok: hardcoded-credential
read -rsp 'Password 1: ' DB_PASSWORD
