using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

public class LoginController : ControllerBase
{
    public void Plain(string id)
    {
        // ruleid: insecure-cookie
        Response.Cookies.Append("session", id, new CookieOptions { HttpOnly = true, Secure = false });
    }

    public void Safe(string id)
    {
        // ok: insecure-cookie
        Response.Cookies.Append("session", id, new CookieOptions { HttpOnly = true, Secure = true });
    }

    public void Forgotten(string id)
    {
        // ruleid: insecure-cookie
        Response.Cookies.Append("session", id);
    }

    public void SetLater(string id)
    {
        var options = new CookieOptions();
        options.Secure = true;
        options.HttpOnly = true;
        // ok: insecure-cookie
        Response.Cookies.Append("session", id, options);
    }

    public HttpCookie Old(string id)
    {
        var cookie = new HttpCookie("session", id);
        // ruleid: insecure-cookie
        cookie.Secure = false;
        return cookie;
    }

    public void Remove()
    {
        // ok: insecure-cookie
        Response.Cookies.Delete("session");
    }
}
