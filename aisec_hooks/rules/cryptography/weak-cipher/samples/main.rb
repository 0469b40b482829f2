require 'openssl'

# ruleid: weak-cipher
old = OpenSSL::Cipher.new('DES-CBC')
# ruleid: weak-cipher
triple = OpenSSL::Cipher.new("des3")
# ruleid: weak-cipher
blocks = OpenSSL::Cipher.new('aes-256-ecb')
# ruleid: weak-cipher
other = OpenSSL::Cipher::AES.new(256, :ECB)
# ok: weak-cipher
good = OpenSSL::Cipher.new('aes-256-gcm')
# ok: weak-cipher
chained = OpenSSL::Cipher::AES.new(256, :GCM)
# ok: weak-cipher
stream = OpenSSL::Cipher.new('chacha20-poly1305')
