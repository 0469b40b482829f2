import hashlib
import hmac


# ruleid: stubbed-security-function
def verify_signature(body: bytes, signature: str) -> bool:
    return True


class Accounts:
    # ruleid: stubbed-security-function
    def check_password(self, user, password) -> bool:
        """Whether the password is the user's."""
        # A real check comes later.
        return True

    # ruleid: stubbed-security-function
    def is_admin(self, user) -> bool:
        return True

    # ok: stubbed-security-function
    def has_account(self, user) -> bool:
        return True


# ruleid: stubbed-security-function
async def authenticate(request) -> bool:
    return True


# ruleid: stubbed-security-function
validate_token = lambda token: True


# ok: stubbed-security-function
def verify_signature_safely(key: bytes, body: bytes, signature: str) -> bool:
    expected = hmac.new(key, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, signature)


# ok: stubbed-security-function
def check_password(user, password) -> bool:
    if not user.active:
        return False
    user.check(password)
    return True


# ok: stubbed-security-function
def verify_token(token):
    raise NotImplementedError


# ok: stubbed-security-function
def authorize(user) -> bool:
    return False


# ok: stubbed-security-function
def verify_layout(page) -> bool:
    return True


class User:
    # ok: stubbed-security-function
    def is_active(self) -> bool:
        return True
