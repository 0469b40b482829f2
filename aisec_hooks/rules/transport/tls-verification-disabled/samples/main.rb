require 'net/http'
require 'openssl'

http = Net::HTTP.new('intern.example.com', 443)
# ruleid: tls-verification-disabled
http.verify_mode = OpenSSL::SSL::VERIFY_NONE
# ruleid: tls-verification-disabled
Faraday.new('https://intern.example.com', ssl: { verify: false })
# ruleid: tls-verification-disabled
HTTParty.get('https://intern.example.com', verify: false)
# ok: tls-verification-disabled
http.verify_mode = OpenSSL::SSL::VERIFY_PEER
# ok: tls-verification-disabled
Faraday.new('https://intern.example.com', ssl: { ca_file: '/etc/ssl/own.pem' })
# ok: tls-verification-disabled
HTTParty.get('https://intern.example.com')
