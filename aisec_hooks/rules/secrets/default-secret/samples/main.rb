# ruleid: default-secret
secret = ENV.fetch('JWT_SECRET', 'made-up-for-this-sample')
# ruleid: default-secret
password = ENV.fetch("DB_PASSWORD", "changeme")
# ruleid: default-secret
key = ENV.fetch('SECRET_KEY_BASE', 'a-key-for-this-sample')
# ok: default-secret
secret = ENV.fetch('JWT_SECRET')
# ok: default-secret
password = ENV.fetch('DB_PASSWORD', nil)
# ok: default-secret
host = ENV.fetch('DB_HOST', 'localhost')
