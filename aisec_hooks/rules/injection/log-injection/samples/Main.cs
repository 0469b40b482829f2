using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

public class SessionController : ControllerBase
{
    private readonly ILogger<SessionController> _logger;

    public SessionController(ILogger<SessionController> logger) => _logger = logger;

    [HttpPost("login")]
    public IActionResult Login(string name, int attempt)
    {
        // ruleid: log-injection
        _logger.LogInformation("login of {Name}", name);
        // ok: log-injection
        _logger.LogInformation("login of {Name}", name.Replace("\r", "").Replace("\n", ""));
        // ok: log-injection
        _logger.LogInformation("attempt {Attempt}", attempt);
        return Ok();
    }

    [HttpPost("logout")]
    public IActionResult Logout()
    {
        // ruleid: log-injection
        _logger.LogWarning($"logout by {Request.Headers["User-Agent"]}");
        // ok: log-injection
        _logger.LogWarning("logout");
        return Ok();
    }

    [HttpPost("fail")]
    public IActionResult Fail([FromForm] string reason)
    {
        // ruleid: log-injection
        Serilog.Log.Error("failed: " + reason);
        return BadRequest();
    }
}
