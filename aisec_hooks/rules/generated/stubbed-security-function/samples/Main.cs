using System.Security.Cryptography;

public class Guard
{
    // ruleid: stubbed-security-function
    public bool VerifyToken(string token)
    {
        return true;
    }

    // ok: stubbed-security-function
    public bool VerifySignature(byte[] expected, byte[] given)
    {
        return CryptographicOperations.FixedTimeEquals(expected, given);
    }

    // ruleid: stubbed-security-function
    public bool CheckPassword(string user, string password) => true;

    // ok: stubbed-security-function
    public bool CheckPasswordLength(string password) => password.Length > 12;

    // ruleid: stubbed-security-function
    public static bool IsAdmin(User user)
    {
        // TBD: ask the directory
        return true;
    }

    // ok: stubbed-security-function
    public static bool IsAuthorized(User user) => false;

    // ok: stubbed-security-function
    public bool IsEmpty() => true;
}
