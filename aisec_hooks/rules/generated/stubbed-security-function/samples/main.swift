import Foundation

struct Checks {
    // ruleid: stubbed-security-function
    func verifySignature(_ body: Data, given: Data) -> Bool {
        return true
    }

    // ok: stubbed-security-function
    func verifyToken(_ token: String) -> Bool {
        return token == stored
    }

    // ruleid: stubbed-security-function
    func validatePassword(_ password: String) -> Bool { true }

    // ok: stubbed-security-function
    func validatePin(_ pin: String) -> Bool { false }

    // ruleid: stubbed-security-function
    func isAdmin(user: User) -> Bool { return true }

    // ok: stubbed-security-function
    func isVisible() -> Bool { return true }
}
