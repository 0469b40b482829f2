using Microsoft.AspNetCore.Mvc;

public class ReturnController : Controller
{
    [HttpGet("go")]
    public IActionResult Go(string returnUrl)
    {
        // ruleid: open-redirect
        return Redirect(returnUrl);
    }

    [HttpGet("local")]
    public IActionResult Local(string returnUrl)
    {
        // ok: open-redirect
        return LocalRedirect(returnUrl);
    }

    [HttpGet("asked")]
    public IActionResult Asked(string returnUrl)
    {
        if (!Url.IsLocalUrl(returnUrl))
        {
            return RedirectToAction("Index");
        }
        // ok: open-redirect
        return Redirect(returnUrl);
    }

    [HttpGet("order")]
    public IActionResult Order(string id)
    {
        // ok: open-redirect
        return Redirect("/orders/" + id);
    }

    public void Old()
    {
        // ruleid: open-redirect
        Response.Redirect(Request.Query["next"]);
    }

    [HttpGet("result")]
    public IActionResult Result([FromQuery] string target)
    {
        // ruleid: open-redirect
        return new RedirectResult("https:" + target);
    }
}
