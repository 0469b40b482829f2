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
