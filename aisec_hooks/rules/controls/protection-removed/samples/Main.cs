using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.AspNetCore.Mvc;

public class PagesController : ControllerBase
{
    private static readonly HashSet<string> Pages = new() { "/", "/orders" };

    [HttpGet("checked")]
    public IActionResult Checked(string target)
    {
        // ruleid: protection-removed
        return Redirect(target);
    }

    [HttpGet("contained")]
    public IActionResult Contained(string name)
    {
        string file = Path.GetFullPath(Path.Combine("/srv/files", name));
        // ruleid: protection-removed
        return PhysicalFile(file, "text/plain");
    }

    [HttpGet("last")]
    public string Last(string name)
    {
        // ruleid: protection-removed
        return System.IO.File.ReadAllText("/srv/files/" + name);
    }

    [HttpGet("moved")]
    public IActionResult Moved(string target)
    {
        Response.ContentType = "text/plain";
        if (target != "/")
        {
            return NotFound();
        }
        // ok: protection-removed
        return Redirect(target);
    }

    [HttpGet("another")]
    public IActionResult Another(string target)
    {
        if (target != "/orders")
        {
            throw new ArgumentException("no such page");
        }
        // ok: protection-removed
        return Redirect(target);
    }

    [HttpGet("before")]
    public IActionResult Before(string target)
    {
        // ok: protection-removed
        return Redirect(target);
    }
}
