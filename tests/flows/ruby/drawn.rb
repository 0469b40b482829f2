# Tokens that are drawn letter by letter.
class Drawn
  LETTERS = ('a'..'z').to_a

  def by_a_block
    # ruleid: weak-random
    token = Array.new(20) { LETTERS[rand(26)] }.join
    keep(token)
    # ok: weak-random
    colour = Array.new(6) { LETTERS.sample }.join
    paint(colour)
  end

  def picked
    # ruleid: weak-random
    token = Array.new(20) { LETTERS.sample }.join
    # ruleid: weak-random
    password = LETTERS.shuffle.first(8).join
    # ruleid: weak-random
    salt = 20.times.map { LETTERS.sample }.join
    keep(token, password, salt)
  end

  def generate_token
    # ruleid: weak-random
    Array.new(20) { LETTERS.sample }.join
  end

  def by_the_system
    # ok: weak-random
    token = Array.new(20) { LETTERS.sample(random: SecureRandom) }.join
    # ok: weak-random
    password = LETTERS.shuffle(random: SecureRandom).first(8).join
    # ok: weak-random
    salt = Array.new(20) { SecureRandom.alphanumeric(1) }.join
    keep(token, password, salt)
  end
end
