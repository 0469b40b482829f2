"""Cookies of the standard library and headers written by hand."""

import os
from http.cookies import SimpleCookie

PLAIN = not True


def jar(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    cookie["session"]["path"] = "/"
    # ruleid: cookie-without-httponly
    return cookie.output()


def safe_jar(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    cookie["session"]["httponly"] = True
    # ok: cookie-without-httponly
    return cookie.output(header="")


def one_of_two(token: str, theme: str) -> str:
    cookie = SimpleCookie()
    cookie["theme"] = theme
    cookie["theme"]["httponly"] = True
    cookie["session"] = token
    # ruleid: cookie-without-httponly
    return cookie.output()


def both_of_two(token: str, theme: str) -> str:
    cookie = SimpleCookie()
    cookie["theme"] = theme
    cookie["theme"]["httponly"] = True
    cookie["session"] = token
    cookie["session"]["httponly"] = True
    # ok: cookie-without-httponly
    return cookie.output()


def item(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    cookie["session"]["secure"] = True
    # ruleid: cookie-without-httponly
    return cookie["session"].OutputString()


def twice(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    # ok: cookie-without-httponly
    cookie["session"]["httponly"] = False
    cookie["session"]["httponly"] = True
    # ok: cookie-without-httponly
    return cookie.output()


def as_configured(token: str, config) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    # ok: cookie-without-httponly
    cookie["session"]["httponly"] = config.httponly
    # ok: cookie-without-httponly
    return cookie.output()


def read(text: str) -> str:
    cookie = SimpleCookie(text)
    # ok: cookie-without-httponly
    return cookie["session"].value


def header(response, token: str):
    # ruleid: cookie-without-httponly
    response.headers["Set-Cookie"] = "session=" + token
    # ok: cookie-without-httponly
    response.headers["Set-Cookie"] = "session=" + token + "; HttpOnly"
    # ok: cookie-without-httponly
    response.headers["Set-Cookie"] = "session=; Max-Age=0"
    # ruleid: cookie-without-httponly
    response.headers.add("Set-Cookie", "session=%s; Secure" % token)


def with_attributes(response, token: str, attributes: str):
    # ok: cookie-without-httponly
    response.headers["Set-Cookie"] = f"session={token}; {attributes}"


def folded(response, token: str):
    # ruleid: cookie-without-httponly
    response.set_cookie("session", token, httponly=PLAIN, secure=True)
    # ruleid: cookie-without-httponly
    response.set_cookie("session", token, httponly=True if 7 * 6 < 40 else False, secure=True)
    # ok: cookie-without-httponly
    response.set_cookie("session", token, httponly=os.environ.get("SECURE") == "1", secure=True)
