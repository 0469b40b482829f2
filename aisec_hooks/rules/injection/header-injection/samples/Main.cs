using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

public class ExportController : ControllerBase
{
    [HttpGet("export")]
    public void Export(string name)
    {
        // ruleid: header-injection
        Response.Headers.Append("Content-Disposition", "attachment; filename=" + name);
    }

    [HttpGet("encoded")]
    public void Encoded(string name)
    {
        // ok: header-injection
        Response.Headers.Append("Content-Disposition", "attachment; filename*=UTF-8''" + System.Uri.EscapeDataString(name));
    }

    [HttpGet("language")]
    public void Language(string language)
    {
        // ruleid: header-injection
        Response.Headers["Content-Language"] = language;
        // ok: header-injection
        Response.Headers["Content-Language"] = language == "de" ? "de" : "en";
    }

    [HttpGet("old")]
    public void Old(int version)
    {
        // ruleid: header-injection
        Response.AddHeader("X-Client", Request.Headers["User-Agent"]);
        // ok: header-injection
        Response.AddHeader("X-Version", version.ToString());
    }
}
