using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

public class LoginController : ControllerBase
{
    public void Open(string id)
    {
        // ruleid: cookie-without-httponly
        Response.Cookies.Append("session", id, new CookieOptions { HttpOnly = false, Secure = true });
    }

    public void Safe(string id)
    {
        // ok: cookie-without-httponly
        Response.Cookies.Append("session", id, new CookieOptions { HttpOnly = true, Secure = true });
    }

    public void Forgotten(string id)
    {
        var options = new CookieOptions { Secure = true };
        // ruleid: cookie-without-httponly
        Response.Cookies.Append("session", id, options);
    }

    public void SetLater(string id)
    {
        var options = new CookieOptions();
        options.Secure = true;
        options.HttpOnly = true;
        // ok: cookie-without-httponly
        Response.Cookies.Append("session", id, options);
    }

    public HttpCookie Old(string id)
    {
        var cookie = new HttpCookie("session", id) { Secure = true };
        // ruleid: cookie-without-httponly
        cookie.HttpOnly = false;
        return cookie;
    }

    public HttpCookie OldAndSafe(string id)
    {
        var cookie = new HttpCookie("session", id) { Secure = true };
        // ok: cookie-without-httponly
        cookie.HttpOnly = true;
        return cookie;
    }
}
