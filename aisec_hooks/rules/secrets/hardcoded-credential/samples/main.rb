# ruleid: hardcoded-credential
DB_PASSWORD = 'Tr0ub4dor&3'
# ok: hardcoded-credential
DB_PASSWORD_FIELD = 'password'

class Settings
  def initialize
    # ruleid: hardcoded-credential
    @api_key = 'q8Zt3mWx71LkPv09RsYb'
    # ok: hardcoded-credential
    @api_key = ENV.fetch('API_KEY')
  end

  def connect
    # ruleid: hardcoded-credential
    Mysql2::Client.new(host: 'db', password: 'Summer-2024-shop')
  end

  def connected
    # ok: hardcoded-credential
    Mysql2::Client.new(host: 'db', password: ENV['DB_PASSWORD'])
  end

  def token(user)
    # ruleid: hardcoded-credential
    JWT.encode({ user: user.id }, 'k3ep-0ut-of-here', 'HS256')
  end
end

MAIL = {
  address: 'mail.shop-internal.io',
  # ruleid: hardcoded-credential
  password: 'Autumn-2026-shop',
  # ok: hardcoded-credential
  password_field: 'new-password-1',
  # ruleid: hardcoded-credential
  'api_key' => 'q8Zt3mWx71LkPv09RsYb',
  # ok: hardcoded-credential
  secret: ENV.fetch('MAIL_SECRET')
}.freeze

# ruleid: hardcoded-credential
DATABASE_URL = 'postgres://shop:Tr0ub4dor-3x@db1.shop-internal.io/shop'
# ok: hardcoded-credential
DATABASE_URL = 'postgres://shop:secret@localhost/shop'

LABELS = {
  # ok: hardcoded-credential
  password: 'Enter your password!',
  # ok: hardcoded-credential
  secret: 'Secret'
}.freeze

HEADERS = {
  # ruleid: hardcoded-credential
  'Authorization' => 'Bearer q8Zt3mWx71LkPv09RsYb'
}.freeze
