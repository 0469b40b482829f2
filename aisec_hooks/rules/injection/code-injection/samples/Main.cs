using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.CodeAnalysis.CSharp.Scripting;

public class RulesController : ControllerBase
{
    public async Task<object> Price(string discount)
    {
        // ruleid: code-injection
        await CSharpScript.EvaluateAsync($"100 * {discount}");
        // ok: code-injection
        return await CSharpScript.EvaluateAsync("100 * 2");
    }

    [HttpPost("rule")]
    public async Task<IActionResult> Rule([FromBody] string code)
    {
        // ruleid: code-injection
        await CSharpScript.RunAsync(code);
        return Ok();
    }

    public void Service(string name)
    {
        using var shell = PowerShell.Create();
        // ruleid: code-injection
        shell.AddScript("Restart-Service " + name);
        // ok: code-injection
        shell.AddCommand("Restart-Service").AddParameter("Name", name);
        // ok: code-injection
        shell.AddScript("Get-Date");
    }

    [HttpGet("extension")]
    public IActionResult Extension(string path)
    {
        // ruleid: code-injection
        System.Reflection.Assembly.LoadFrom(path);
        // ok: code-injection
        System.Reflection.Assembly.LoadFrom("Shop.Extensions.dll");
        return Ok();
    }
}
