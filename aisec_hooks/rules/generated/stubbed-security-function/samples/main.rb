class Session
  # ruleid: stubbed-security-function
  def verify_signature(body, given)
    true
  end

  # ruleid: stubbed-security-function
  def check_password(password) = true

  # ruleid: stubbed-security-function
  def admin?
    # the gateway has looked
    return true
  end

  # ok: stubbed-security-function
  def verify_token(token)
    @store.include?(token)
  end

  # ok: stubbed-security-function
  def check_token(token)
    false
  end

  # ok: stubbed-security-function
  def items?
    true
  end
end
