using System.Security.Cryptography;

public static class Boxes
{
    public static SymmetricAlgorithm Old()
    {
        // ruleid: weak-cipher
        return DES.Create();
    }

    public static SymmetricAlgorithm Triple()
    {
        // ruleid: weak-cipher
        return new TripleDESCryptoServiceProvider();
    }

    public static Aes Blocks(byte[] key)
    {
        var aes = Aes.Create();
        aes.Key = key;
        // ruleid: weak-cipher
        aes.Mode = CipherMode.ECB;
        return aes;
    }

    public static Aes Chained(byte[] key)
    {
        var aes = Aes.Create();
        aes.Key = key;
        // ok: weak-cipher
        aes.Mode = CipherMode.CBC;
        return aes;
    }

    public static AesGcm Sealed(byte[] key)
    {
        // ok: weak-cipher
        return new AesGcm(key, 16);
    }

    public static RijndaelManaged Made()
    {
        // ruleid: weak-cipher
        return new RijndaelManaged { BlockSize = 128, Mode = CipherMode.ECB };
    }

    public static SymmetricAlgorithm Named()
    {
        // ruleid: weak-cipher
        return SymmetricAlgorithm.Create("RC2");
    }

    public static SymmetricAlgorithm NamedWell()
    {
        // ok: weak-cipher
        return SymmetricAlgorithm.Create("AesManaged");
    }
}
