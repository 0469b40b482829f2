using System.Threading.Tasks;
using HandlebarsDotNet;
using Microsoft.AspNetCore.Mvc;
using RazorEngine;
using RazorEngine.Templating;
using Scriban;

public class PageController : ControllerBase
{
    [HttpPost("page")]
    public string Page([FromBody] string source)
    {
        // ruleid: template-injection
        return Engine.Razor.RunCompile(source, "page", null, new { Name = "shop" });
    }

    [HttpPost("hello")]
    public string Hello(string name)
    {
        // ruleid: template-injection
        var risky = Template.Parse("<p>Hello " + name + "</p>");
        // ok: template-injection
        var template = Template.Parse("<p>Hello {{ name }}</p>");
        return template.Render(new { name });
    }

    [HttpPost("bars")]
    public string Bars(string name)
    {
        // ok: template-injection
        var template = Handlebars.Compile("<p>{{name}}</p>");
        // ruleid: template-injection
        Handlebars.Compile(Request.Form["template"]);
        // ok: template-injection
        return template(new { name });
    }
}
