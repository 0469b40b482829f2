class Main {
  // ruleid: stubbed-security-function
  def verifySignature(body: Array[Byte], signature: Array[Byte]): Boolean = true

  // ruleid: stubbed-security-function
  def isAuthorized(user: User): Boolean = {
    true
  }

  // ruleid: stubbed-security-function
  def checkPassword(name: String, password: String): Boolean = {
    // later
    return true
  }

  // ok: stubbed-security-function
  def verifyToken(token: String): Boolean = known.contains(token)

  // ok: stubbed-security-function
  def isAdmin(user: User): Boolean = false

  // ok: stubbed-security-function
  def isVisible(page: Page): Boolean = true
}
