class Main {
    // ruleid: stubbed-security-function
    fun verifySignature(body: ByteArray, signature: ByteArray): Boolean = true

    // ruleid: stubbed-security-function
    fun isAuthorized(user: User): Boolean {
        return true
    }

    // ruleid: stubbed-security-function
    fun checkPassword(name: String, password: String): Boolean {
        // later
        return true
    }

    // ok: stubbed-security-function
    fun verifyToken(token: String): Boolean = token in known

    // ok: stubbed-security-function
    fun isAdmin(user: User): Boolean = false

    // ok: stubbed-security-function
    fun isVisible(page: Page): Boolean = true
}
