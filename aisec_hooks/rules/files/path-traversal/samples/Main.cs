using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

[ApiController]
public class FilesController : ControllerBase
{
    private const string Root = "/srv/files/";

    [HttpGet("files/{name}")]
    public IActionResult Get(string name)
    {
        // ruleid: path-traversal
        return PhysicalFile(Path.Combine(Root, name), "text/plain");
    }

    [HttpGet("safe/{name}")]
    public IActionResult Safe(string name)
    {
        string file = Path.GetFullPath(Path.Combine(Root, name));
        if (!file.StartsWith(Root, StringComparison.Ordinal))
        {
            return NotFound();
        }
        // ok: path-traversal
        return PhysicalFile(file, "text/plain");
    }

    [HttpGet("number/{id:int}")]
    public string Number(string id)
    {
        // ok: path-traversal
        return System.IO.File.ReadAllText(Root + id + ".txt");
    }

    [HttpPost("upload")]
    public async Task<IActionResult> Upload(IFormFile upload)
    {
        // ruleid: path-traversal
        using var stream = new FileStream(Path.Combine(Root, upload.FileName), FileMode.Create);
        await upload.CopyToAsync(stream);
        // ok: path-traversal
        using var other = System.IO.File.Create(Path.Combine(Root, Path.GetFileName(upload.FileName)));
        return Ok();
    }

    [HttpDelete("files")]
    public void Delete([FromQuery] string name)
    {
        // ruleid: path-traversal
        System.IO.File.Delete(Root + name);
    }
}
