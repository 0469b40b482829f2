#!/usr/bin/env bash
# ruleid: default-secret
export JWT_SECRET=${JWT_SECRET:-not-so-secret-1}
# ruleid: default-secret
SECRET_KEY="${SECRET_KEY:-k9vQ2pLx7w}"
# ruleid: default-secret
encryption_key=${encryption_key-k9vQ2pLx7w}
# ruleid: default-secret
DB_PASSWORD=${DB_PASSWORD:-k9vQ2pLx7w}

# ok: default-secret
export JWT_SECRET=${JWT_SECRET:?is not set}
# ok: default-secret
SECRET_KEY="${SECRET_KEY:-}"
# ok: default-secret
encryption_key=${encryption_key:-$(openssl rand -hex 32)}
# ok: default-secret
secret_name=${SECRET_NAME:-database}
