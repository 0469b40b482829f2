from http.cookies import SimpleCookie

from django.http import HttpResponse
from flask import make_response

# ruleid: cookie-without-httponly
SESSION_COOKIE_HTTPONLY = False
# ok: cookie-without-httponly
REMEMBER_COOKIE_HTTPONLY = True
# ok: cookie-without-httponly
SESSION_COOKIE_SECURE = False
# The script of a form reads this one.
# ok: cookie-without-httponly
CSRF_COOKIE_HTTPONLY = False


def off(token: str):
    response = make_response("ok")
    # ok: cookie-without-httponly
    response.set_cookie("session", token, secure=False, httponly=True)
    return response


def on(token: str):
    response = make_response("ok")
    # ok: cookie-without-httponly
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    return response


def forgotten(token: str):
    response = HttpResponse("ok")
    # ruleid: cookie-without-httponly
    response.set_cookie("session", token)
    return response


def for_scripts(token: str):
    response = HttpResponse("ok")
    # ruleid: cookie-without-httponly
    response.set_cookie("session", token, secure=True, httponly=False)
    return response


def by_position(token: str):
    response = make_response("ok")
    # ruleid: cookie-without-httponly
    response.set_cookie("session", token, 3600, None, "/", None, False, False)
    return response


def by_options(token: str):
    response = make_response("ok")
    options = {"secure": True, "httponly": True}
    # ok: cookie-without-httponly
    response.set_cookie("session", token, **options)
    return response


def decided(token: str, debug: bool):
    response = make_response("ok")
    # ok: cookie-without-httponly
    response.set_cookie("session", token, secure=False, httponly=not debug)
    return response


def removed():
    response = make_response("ok")
    # ok: cookie-without-httponly
    response.set_cookie("session", "", max_age=0)
    return response


def jar(session, cookie):
    # ok: cookie-without-httponly
    session.cookies.set_cookie(cookie)


def by_hand(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    # ok: cookie-without-httponly
    cookie["session"]["secure"] = False
    # ruleid: cookie-without-httponly
    cookie["session"]["httponly"] = False
    return cookie.output()
