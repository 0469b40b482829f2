using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.SqlClient;

public static class Clients
{
    private const string Pinned = "8F43288AD272F3103B6FB1428485EA3014C0BCFE";

    public static HttpClient Blind()
    {
        var handler = new HttpClientHandler();
        // ruleid: tls-verification-disabled
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        return new HttpClient(handler);
    }

    public static HttpClient Named()
    {
        return new HttpClient(new HttpClientHandler
        {
            // ruleid: tls-verification-disabled
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
    }

    public static HttpClient Checked()
    {
        var handler = new HttpClientHandler();
        // ok: tls-verification-disabled
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) =>
            errors == SslPolicyErrors.None || certificate?.Thumbprint == Pinned;
        return new HttpClient(handler);
    }

    public static void Everywhere()
    {
        // ruleid: tls-verification-disabled
        ServicePointManager.ServerCertificateValidationCallback += delegate { return true; };
        // ok: tls-verification-disabled
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
    }

    // ruleid: tls-verification-disabled
    private static bool Accept(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        return true;
    }

    // ok: tls-verification-disabled
    private static bool Look(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        return errors == SslPolicyErrors.None;
    }

    public static SqlConnection Database()
    {
        // ruleid: tls-verification-disabled
        return new SqlConnection("Server=db.example.com;Integrated Security=true;TrustServerCertificate=True");
    }

    public static SqlConnection Trusted()
    {
        // ok: tls-verification-disabled
        return new SqlConnection("Server=db.example.com;Integrated Security=true;Encrypt=True");
    }
}

public class Callbacks
{
    // ruleid: tls-verification-disabled
    private static bool Noted(SslPolicyErrors errors)
    {
        Console.WriteLine(errors);
        return true;
    }

    // ok: tls-verification-disabled
    private static bool Refused(SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.None)
        {
            return false;
        }
        return true;
    }

    // ok: tls-verification-disabled
    private static bool Raised(object sender, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.None) throw new AuthenticationException("certificate");
        return true;
    }

    public static void Set(HttpClientHandler handler)
    {
        // ruleid: tls-verification-disabled
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) =>
        {
            Console.WriteLine(errors);
            return true;
        };
        // ok: tls-verification-disabled
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) =>
        {
            Console.WriteLine(errors);
            return errors == SslPolicyErrors.None;
        };
    }
}
