using System.DirectoryServices;
using System.DirectoryServices.Protocols;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Security.Application;

public class PeopleController : ControllerBase
{
    [HttpGet("people")]
    public IActionResult Find(string name)
    {
        // ruleid: ldap-injection
        var searcher = new DirectorySearcher($"(&(objectClass=person)(uid={name}))");
        return Ok(searcher.FindOne().Path);
    }

    [HttpGet("safe")]
    public IActionResult Safe(string name)
    {
        // ok: ldap-injection
        var searcher = new DirectorySearcher($"(uid={Encoder.LdapFilterEncode(name)})");
        return Ok(searcher.FindOne().Path);
    }

    [HttpGet("set")]
    public IActionResult Set(string name)
    {
        var searcher = new DirectorySearcher();
        // ruleid: ldap-injection
        searcher.Filter = "(uid=" + name + ")";
        // ok: ldap-injection
        searcher.Filter = "(objectClass=person)";
        return Ok(searcher.FindOne().Path);
    }

    [HttpGet("entry")]
    public IActionResult Entry(string unit)
    {
        // ruleid: ldap-injection
        var entry = new DirectoryEntry("LDAP://ou=" + unit + ",dc=example,dc=com");
        // ok: ldap-injection
        entry = new DirectoryEntry("LDAP://ou=people,dc=example,dc=com");
        return Ok(entry.Name);
    }
}
