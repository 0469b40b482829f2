using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

public class HelloController : Controller
{
    [HttpGet("hello")]
    public IActionResult Hello(string name)
    {
        // ruleid: cross-site-scripting
        return Content("<p>Hello " + name + "</p>", "text/html");
    }

    [HttpGet("safe")]
    public IActionResult Safe(string name)
    {
        // ok: cross-site-scripting
        return Content("<p>Hello " + WebUtility.HtmlEncode(name) + "</p>", "text/html");
    }

    [HttpGet("plain")]
    public IActionResult Plain(string name)
    {
        // ok: cross-site-scripting
        return Content("Hello " + name, "text/plain");
    }

    [HttpGet("markup")]
    public IActionResult Markup(string note)
    {
        // ruleid: cross-site-scripting
        ViewBag.Note = new HtmlString(note);
        // ok: cross-site-scripting
        ViewBag.Fixed = new HtmlString("<b>constant</b>");
        return View();
    }

    public async Task Write()
    {
        // ruleid: cross-site-scripting
        await Response.WriteAsync($"<h1>{Request.Query["title"]}</h1>");
    }
}
