using System.Security.Cryptography;
using System.Text;

public static class Digests
{
    public static byte[] Old(byte[] data)
    {
        // ruleid: weak-hash
        using var md5 = MD5.Create();
        return md5.ComputeHash(data);
    }

    public static byte[] Modern(byte[] data)
    {
        // ok: weak-hash
        using var sha = SHA256.Create();
        return sha.ComputeHash(data);
    }

    public static byte[] Short(byte[] data)
    {
        // ruleid: weak-hash
        return SHA1.HashData(data);
    }

    public static byte[] Provider(byte[] data)
    {
        // ruleid: weak-hash
        return new MD5CryptoServiceProvider().ComputeHash(data);
    }

    public static HashAlgorithm Named()
    {
        // ruleid: weak-hash
        return HashAlgorithm.Create("SHA1");
    }

    public static HashAlgorithm NamedWell()
    {
        // ok: weak-hash
        return HashAlgorithm.Create("SHA512");
    }

    public static byte[] Sign(RSA key, byte[] data)
    {
        // ruleid: weak-hash
        return key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
    }

    public static byte[] SignWell(RSA key, byte[] data)
    {
        // ok: weak-hash
        return key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }

    public static byte[] Otp(byte[] key, byte[] counter)
    {
        // ok: weak-hash
        return new HMACSHA1(key).ComputeHash(counter);
    }
}
