require 'digest'

def store(password)
  # ruleid: weak-hash
  Digest::MD5.hexdigest(password)
end

# ruleid: weak-hash
sum = Digest::SHA1.hexdigest(body)
# ruleid: weak-hash
digest = OpenSSL::Digest.new('md5')
# ruleid: weak-hash
stream = Digest::MD5.new
# ok: weak-hash
sum = Digest::SHA256.hexdigest(body)
# ok: weak-hash
digest = OpenSSL::Digest.new('sha512')
# ok: weak-hash
stored = BCrypt::Password.create(password)
