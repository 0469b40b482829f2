using System.IO;
using System.Xml;
using Microsoft.AspNetCore.Mvc;

public class ImportController : ControllerBase
{
    public XmlReader Open(Stream body)
    {
        // ruleid: xml-external-entities
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
        return XmlReader.Create(body, settings);
    }

    public XmlReader Closed(Stream body)
    {
        // ok: xml-external-entities
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        return XmlReader.Create(body, settings);
    }

    public XmlDocument Tree(string text)
    {
        // ruleid: xml-external-entities
        var tree = new XmlDocument { XmlResolver = new XmlUrlResolver() };
        tree.LoadXml(text);
        return tree;
    }

    public XmlDocument Plain(string text)
    {
        // ok: xml-external-entities
        var tree = new XmlDocument();
        tree.LoadXml(text);
        return tree;
    }

    [HttpPost("import")]
    public IActionResult Import()
    {
        var settings = new XmlReaderSettings();
        // ruleid: xml-external-entities
        settings.DtdProcessing = DtdProcessing.Parse;
        // ruleid: xml-external-entities
        settings.XmlResolver = new XmlUrlResolver();
        // ruleid: xml-external-entities
        using var reader = XmlReader.Create(Request.Body, settings);
        var other = new XmlDocument();
        // ok: xml-external-entities
        other.Load(Request.Body);
        return Ok();
    }
}
