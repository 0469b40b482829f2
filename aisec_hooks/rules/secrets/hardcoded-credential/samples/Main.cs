using System;
using System.Net;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

public class Settings
{
    // ruleid: hardcoded-credential
    private const string DbPassword = "Tr0ub4dor&3";
    // ok: hardcoded-credential
    private const string PasswordField = "password";
    // ok: hardcoded-credential
    private static readonly string ApiKey = Environment.GetEnvironmentVariable("API_KEY");

    public SqlConnection Connect()
    {
        // ruleid: hardcoded-credential
        return new SqlConnection("Server=db;User Id=shop;Password=Summer-2024-shop");
    }

    public SqlConnection ConnectWith(IConfiguration configuration)
    {
        // ok: hardcoded-credential
        return new SqlConnection(configuration.GetConnectionString("Shop"));
    }

    public SecurityKey Key()
    {
        // ruleid: hardcoded-credential
        return new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a-signing-key-for-all-tokens"));
    }

    public SecurityKey KeyOf(string secret)
    {
        // ok: hardcoded-credential
        return new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));
    }

    public NetworkCredential Mail()
    {
        // ruleid: hardcoded-credential
        return new NetworkCredential("shop", "Gr33n-House-7");
    }

    public NetworkCredential MailOf(IConfiguration configuration)
    {
        // ok: hardcoded-credential
        return new NetworkCredential("shop", configuration["Mail:Password"]);
    }

    public void Local()
    {
        // ruleid: hardcoded-credential
        string jwtSecret = "k3y-for-every-token";
        // ok: hardcoded-credential
        string password = "";
    }

    public SqlConnectionStringBuilder Built()
    {
        // ruleid: hardcoded-credential
        return new SqlConnectionStringBuilder { DataSource = "db", Password = "Autumn-2024!" };
    }
}
