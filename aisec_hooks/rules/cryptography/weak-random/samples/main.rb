require 'securerandom'

def reset_token
  # ruleid: weak-random
  token = rand(36**8).to_s(36)
  token
end

def session_id
  # ruleid: weak-random
  session_id = Random.rand(1_000_000)
  session_id
end

def csrf
  # ruleid: weak-random
  @csrf_token = Random.new.rand(10**12).to_s
end

def secure
  # ok: weak-random
  token = SecureRandom.hex(32)
  token
end

def dice
  # ok: weak-random
  side = rand(6) + 1
  side
end

def salt
  # ok: weak-random
  salt = SecureRandom.random_bytes(16)
  salt
end
