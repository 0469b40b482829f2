"""Cookies of the standard library, of Tornado, and headers written by hand."""

import os
from http.cookies import SimpleCookie

import tornado.web

PLAIN = not True


class Login(tornado.web.RequestHandler):
    def get(self):
        # ruleid: insecure-cookie
        self.set_signed_cookie("session", self.token)
        # ok: insecure-cookie
        self.set_signed_cookie("session", self.token, secure=True, httponly=True)
        # ruleid: insecure-cookie
        self.set_secure_cookie("session", self.token, httponly=True)
        # ruleid: insecure-cookie
        self.set_cookie("session", self.token, httponly=True)
        # ok: insecure-cookie
        self.set_cookie("session", self.token, httponly=True, secure=True)

    def post(self):
        # ruleid: insecure-cookie
        self.set_header("Set-Cookie", f"session={self.token}; Path=/; HttpOnly")
        # ok: insecure-cookie
        self.set_header("Set-Cookie", f"session={self.token}; Path=/; Secure; HttpOnly")


def jar(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    cookie["session"]["path"] = "/"
    # ruleid: insecure-cookie
    return cookie.output()


def safe_jar(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    cookie["session"]["secure"] = True
    # ok: insecure-cookie
    return cookie.output(header="")


def one_of_two(token: str, theme: str) -> str:
    cookie = SimpleCookie()
    cookie["theme"] = theme
    cookie["theme"]["secure"] = True
    cookie["session"] = token
    # ruleid: insecure-cookie
    return cookie.output()


def both_of_two(token: str, theme: str) -> str:
    cookie = SimpleCookie()
    cookie["theme"] = theme
    cookie["theme"]["secure"] = True
    cookie["session"] = token
    cookie["session"]["secure"] = True
    # ok: insecure-cookie
    return cookie.output()


def item(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    cookie["session"]["httponly"] = True
    # ruleid: insecure-cookie
    return cookie["session"].OutputString()


def twice(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    # ok: insecure-cookie
    cookie["session"]["secure"] = False
    cookie["session"]["secure"] = True
    # ok: insecure-cookie
    return cookie.output()


def as_configured(token: str, config) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    # ok: insecure-cookie
    cookie["session"]["secure"] = config.secure
    # ok: insecure-cookie
    return cookie.output()


def read(text: str) -> str:
    cookie = SimpleCookie(text)
    # ok: insecure-cookie
    return cookie["session"].value


def header(response, token: str):
    # ruleid: insecure-cookie
    response.headers["Set-Cookie"] = "session=" + token
    # ok: insecure-cookie
    response.headers["Set-Cookie"] = "session=" + token + "; Secure"
    # ok: insecure-cookie
    response.headers["Set-Cookie"] = "session=; Max-Age=0"
    # ruleid: insecure-cookie
    response.headers.add("Set-Cookie", "session=%s; HttpOnly" % token)


def with_attributes(response, token: str, attributes: str):
    # ok: insecure-cookie
    response.headers["Set-Cookie"] = f"session={token}; {attributes}"


def folded(response, token: str):
    # ruleid: insecure-cookie
    response.set_cookie("session", token, secure=PLAIN, httponly=True)
    # ruleid: insecure-cookie
    response.set_cookie("session", token, secure=True if 7 * 6 < 40 else False, httponly=True)
    # ok: insecure-cookie
    response.set_cookie("session", token, secure=os.environ.get("SECURE") == "1", httponly=True)
