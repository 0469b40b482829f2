// What is read as XML by its address or as it stands, services beside what was sent, declared generators.
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

[ApiController]
public class DocumentsController : ControllerBase
{
    [HttpPost("address")]
    public void Address([FromQuery] string address)
    {
        // ruleid: request-forgery
        using var reader = XmlReader.Create(address);
        // ruleid: request-forgery
        var document = new XPathDocument(address);
        // ruleid: path-traversal
        XDocument.Load(address);
    }

    [HttpPost("text")]
    public void Text([FromBody] string text)
    {
        // ok: request-forgery
        using var reader = XmlReader.Create(new StringReader(text));
        // ok: request-forgery
        using var settled = XmlReader.Create(reader, new XmlReaderSettings());
        // ok: request-forgery
        using var bytes = XmlReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        // ok: path-traversal
        XDocument.Load(new StringReader(text));
    }

    [HttpPost("upload")]
    public void Upload(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        // ok: request-forgery
        using var reader = XmlReader.Create(stream);
        // ok: path-traversal
        XDocument.Load(stream);
        Inside(stream);
        Inside(Request.Body);
    }

    private static void Inside(Stream stream)
    {
        // ok: request-forgery
        using var reader = XmlReader.Create(stream);
    }
}

public class LabelWriter(ILogger<LabelWriter> logger)
{
    public string Bold(string text)
    {
        // ok: log-injection
        logger.LogInformation("A label was written");
        return "<b>" + text + "</b>";
    }

    public string Plain(string text) => HttpUtility.HtmlEncode(text);
}

public class Ledger(ILogger<Ledger> logger)
{
    public int Take(Stream source)
    {
        var lines = XDocument.Load(source).Descendants("line").Select(each => (string)each).ToList();
        // ok: log-injection
        logger.LogInformation("Had {Count} lines", lines.Count);
        // ruleid: log-injection
        logger.LogInformation("Had " + lines[0]);
        return lines.Count;
    }
}

public class Note
{
    public string Text { get; set; }
}

public static class Labels
{
    public static void Map(WebApplication app, ILogger logger)
    {
        app.MapGet("/bold", (string text, LabelWriter writer) =>
        {
            // ruleid: cross-site-scripting
            return Results.Content(writer.Bold(text), "text/html");
        });
        app.MapGet("/plain", (string text, LabelWriter writer) =>
        {
            // ok: cross-site-scripting
            return Results.Content(writer.Plain(text), "text/html");
        });
        app.MapPost("/ledger", (HttpRequest request, Ledger ledger) => ledger.Take(request.Body));
        app.MapPost("/note", (Note note) =>
        {
            // ruleid: log-injection
            logger.LogInformation("Noted " + note.Text);
        });
        app.MapGet("/told", (string text, StockImporter importer) =>
        {
            // ok: log-injection
            logger.LogInformation("Imported by {Name}", importer.Name);
            // ruleid: log-injection
            logger.LogInformation("Imported " + text);
        });
    }
}

public class Vouchers
{
    private readonly Random _dice = new();
    private const string Letters = "ABCDEFGH";

    public string NewToken()
    {
        // ruleid: weak-random
        return _dice.Next().ToString();
    }

    public string ResetToken(Random dice)
    {
        // ruleid: weak-random
        return dice.Next().ToString();
    }

    public string SafeToken()
    {
        // ok: weak-random
        return RandomNumberGenerator.GetInt32(100000).ToString();
    }

    public string MakePassword()
    {
        Random dice = new();
        // ruleid: weak-random
        var password = new string(Enumerable.Range(0, 9).Select(_ => Letters[dice.Next(Letters.Length)]).ToArray());
        // ok: weak-random
        return password;
    }
}
