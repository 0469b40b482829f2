// ruleid: stubbed-security-function
fn verify_signature(body: &[u8], signature: &[u8]) -> bool {
    true
}

// ruleid: stubbed-security-function
fn is_admin(user: &User) -> bool {
    return true;
}

impl Session {
    // ruleid: stubbed-security-function
    fn validate_token(&self, token: &str) -> bool {
        // checked by the gateway for now
        true
    }

    // ok: stubbed-security-function
    fn check_password(&self, password: &str) -> bool {
        bcrypt::verify(password, &self.hash).unwrap_or(false)
    }
}

// ok: stubbed-security-function
fn verify_token(token: &str) -> bool {
    false
}

// ok: stubbed-security-function
fn has_items(cart: &Cart) -> bool {
    true
}
