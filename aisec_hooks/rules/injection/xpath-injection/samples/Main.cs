using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Microsoft.AspNetCore.Mvc;

public class CatalogController : ControllerBase
{
    private readonly XmlDocument _tree = new XmlDocument();

    [HttpGet("user")]
    public string Find(string name)
    {
        // ruleid: xpath-injection
        var node = _tree.SelectSingleNode($"//user[name='{name}']");
        // ok: xpath-injection
        node = _tree.SelectSingleNode("//user[1]");
        return node.InnerText;
    }

    [HttpGet("users")]
    public int Count(string role)
    {
        // ruleid: xpath-injection
        return _tree.SelectNodes("//user[@role='" + role + "']").Count;
    }

    [HttpGet("linq")]
    public string Linq(XDocument tree, string name)
    {
        // ok: xpath-injection
        return tree.Descendants("user").First(user => (string)user.Element("name") == name).Value;
    }

    [HttpGet("number")]
    public string Number(int id)
    {
        // ok: xpath-injection
        return _tree.SelectSingleNode("//user[@id=" + id + "]").InnerText;
    }

    [HttpGet("compiled")]
    public XPathExpression Compiled()
    {
        // ruleid: xpath-injection
        return XPathExpression.Compile("//user[@id=" + Request.Query["id"] + "]");
    }
}
