using System;
using Microsoft.Extensions.Configuration;

public class Options
{
    private readonly IConfiguration _configuration;

    public Options(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public string Key()
    {
        // ruleid: default-secret
        return _configuration["Jwt:Key"] ?? "development-key-of-the-shop";
    }

    public string Signed()
    {
        // ruleid: default-secret
        return _configuration["Jwt:Secret"] ?? "development-key-of-the-shop";
    }

    public string KeyOrNone()
    {
        // ok: default-secret
        return _configuration["Jwt:Key"] ?? throw new InvalidOperationException("Jwt:Key is not set");
    }

    public string Password()
    {
        // ruleid: default-secret
        return Environment.GetEnvironmentVariable("DB_PASSWORD") ?? "changeme";
    }

    public string Host()
    {
        // ok: default-secret
        return Environment.GetEnvironmentVariable("DB_HOST") ?? "localhost";
    }

    public string Secret()
    {
        // ruleid: default-secret
        return _configuration.GetValue("Session:Secret", "not-so-secret");
    }

    public string File()
    {
        // ok: default-secret
        return _configuration.GetValue("Session:SecretFile", "/run/secrets/session");
    }
}
