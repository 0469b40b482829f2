from http.cookies import SimpleCookie

from django.http import HttpResponse
from flask import make_response
from starlette.applications import Starlette
from starlette.middleware.sessions import SessionMiddleware

SESSION_COOKIE_HTTPONLY = True
# ruleid: insecure-cookie
SESSION_COOKIE_SECURE = False
# ok: insecure-cookie
CSRF_COOKIE_SECURE = True


def off(token: str):
    response = make_response("ok")
    # ruleid: insecure-cookie
    response.set_cookie("session", token, secure=False, httponly=True)
    return response


def on(token: str):
    response = make_response("ok")
    # ok: insecure-cookie
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    return response


def forgotten(token: str):
    response = HttpResponse("ok")
    # ruleid: insecure-cookie
    response.set_cookie("session", token)
    return response


def for_scripts(token: str):
    response = HttpResponse("ok")
    # ok: insecure-cookie
    response.set_cookie("session", token, secure=True, httponly=False)
    return response


def by_position(token: str):
    response = make_response("ok")
    # ruleid: insecure-cookie
    response.set_cookie("session", token, 3600, None, "/", None, False, True)
    return response


def by_options(token: str):
    response = make_response("ok")
    options = {"secure": True, "httponly": True}
    # ok: insecure-cookie
    response.set_cookie("session", token, **options)
    return response


def decided(token: str, debug: bool):
    response = make_response("ok")
    # ok: insecure-cookie
    response.set_cookie("session", token, secure=not debug, httponly=True)
    return response


def removed():
    response = make_response("ok")
    # ok: insecure-cookie
    response.set_cookie("session", "", max_age=0)
    return response


def jar(session, cookie):
    # ok: insecure-cookie
    session.cookies.set_cookie(cookie)


def by_hand(token: str) -> str:
    cookie = SimpleCookie()
    cookie["session"] = token
    # ruleid: insecure-cookie
    cookie["session"]["secure"] = False
    # ok: insecure-cookie
    cookie["session"]["httponly"] = False
    return cookie.output()


app = Starlette()
# ruleid: insecure-cookie
app.add_middleware(SessionMiddleware, secret_key=app.state.key, https_only=False)
# ok: insecure-cookie
app.add_middleware(SessionMiddleware, secret_key=app.state.key, https_only=True)


def by_options(token: str):
    response = make_response("ok")
    plain = {"secure": False, "httponly": True}
    # ruleid: insecure-cookie
    response.set_cookie("session", token, **plain)
    # ok: insecure-cookie
    response.set_cookie("session", token, **{"secure": True, "httponly": True})
    return response
