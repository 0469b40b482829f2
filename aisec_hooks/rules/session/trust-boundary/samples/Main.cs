using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

public class RoleController : Controller
{
    [HttpPost("role")]
    public IActionResult Role(string role)
    {
        // ruleid: trust-boundary
        HttpContext.Session.SetString("role", role);
        return Ok();
    }

    [HttpPost("checked")]
    public IActionResult Checked(string role)
    {
        if (role is not ("reader" or "editor"))
        {
            return BadRequest();
        }
        // ok: trust-boundary
        HttpContext.Session.SetString("role", role);
        return Ok();
    }

    [HttpPost("constant")]
    public IActionResult Constant()
    {
        // ok: trust-boundary
        HttpContext.Session.SetString("role", "reader");
        return Ok();
    }

    [HttpPost("form")]
    public IActionResult Form()
    {
        // ruleid: trust-boundary
        HttpContext.Session.SetString("name", Request.Form["name"]);
        return Ok();
    }

    [HttpPost("old")]
    public IActionResult Old(string tenant, int page)
    {
        // ruleid: trust-boundary
        Session["tenant"] = tenant;
        // ok: trust-boundary
        Session["page"] = page;
        return Ok();
    }
}
