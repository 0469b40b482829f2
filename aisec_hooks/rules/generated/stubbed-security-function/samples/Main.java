import java.security.MessageDigest;

class Main {
    // ruleid: stubbed-security-function
    boolean verifyToken(String token) {
        return true;
    }

    // ok: stubbed-security-function
    boolean verifySignature(byte[] expected, byte[] given) {
        return MessageDigest.isEqual(expected, given);
    }

    // ruleid: stubbed-security-function
    public boolean checkPassword(String user, String password) {
        // TBD: compare with the stored hash
        return true;
    }

    // ok: stubbed-security-function
    public boolean checkPasswordLength(String password) {
        return password.length() > 12;
    }

    // ruleid: stubbed-security-function
    static boolean isAdmin(User user) {
        return true;
    }

    // ok: stubbed-security-function
    static boolean isAuthorized(User user) {
        return false;
    }

    // ok: stubbed-security-function
    boolean isEmpty() {
        return true;
    }

    // ok: stubbed-security-function
    abstract boolean validateToken(String token);
}
