"""What FastAPI converts by declared types, and answers that are declared to be HTML."""

import os

from fastapi import Cookie, FastAPI, Form, Header, Query
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel

app = FastAPI()

class Item(BaseModel):
    name: str
    count: int
    tags: list[str] = []

@app.get("/a/{name}", response_class=HTMLResponse)
def a(name: str, n: int, q: str = Query("")):
    # ruleid: command-injection
    os.system("ls " + name)
    # ok: command-injection
    os.system("ls " + str(n))
    # ruleid: command-injection
    os.system(q)
    # ruleid: cross-site-scripting
    return f"<p>{name}</p>"

@app.post("/b")
def b(item: Item, user: str = Form(...), agent: str = Header(None), sid: str = Cookie(None)):
    # ruleid: command-injection
    os.system(item.name)
    # ok: command-injection
    os.system(str(item.count))
    # ruleid: command-injection
    os.system(item.tags[0])
    # ruleid: command-injection
    os.system(user)
    # ruleid: command-injection
    os.system(agent)
    # ruleid: command-injection
    os.system(sid)
    # ruleid: open-redirect
    return RedirectResponse(user)


@app.get("/plain/{name}")
def plain(name: str):
    # ok: cross-site-scripting
    return f"<p>{name}</p>"
