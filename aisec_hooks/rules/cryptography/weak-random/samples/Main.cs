using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

public class Tokens
{
    private static readonly Random Generator = new Random();

    public string Reset()
    {
        var random = new Random();
        // ruleid: weak-random
        string resetToken = random.Next(100000, 999999).ToString();
        return resetToken;
    }

    public int Code()
    {
        // ruleid: weak-random
        int otp = Random.Shared.Next(1000000);
        return otp;
    }

    public byte[] Salt()
    {
        var salt = new byte[16];
        // ok: weak-random
        RandomNumberGenerator.Fill(salt);
        return salt;
    }

    public string Session()
    {
        // ok: weak-random
        string sessionId = RandomNumberGenerator.GetHexString(32);
        return sessionId;
    }

    public string Password()
    {
        const string letters = "abcdefghjkmnpqrstuvwxyz23456789";
        var random = new Random();
        string text = new string(Enumerable.Repeat(letters, 12).Select(s => s[random.Next(s.Length)]).ToArray());
        // ruleid: weak-random
        return text;
    }

    public string Invite()
    {
        const string letters = "abcdefghjkmnpqrstuvwxyz23456789";
        var text = new StringBuilder();
        for (int at = 0; at < 12; at++)
        {
            text.Append(letters[Generator.Next(letters.Length)]);
        }
        // ruleid: weak-random
        string inviteToken = text.ToString();
        return inviteToken;
    }

    public int Dice()
    {
        // ok: weak-random
        int eyes = Generator.Next(1, 7);
        return eyes;
    }
}
