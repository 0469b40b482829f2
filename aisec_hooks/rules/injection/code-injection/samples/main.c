#include <Python.h>
#include <lauxlib.h>

void run(lua_State *lua, int client)
{
    char text[256];
    recv(client, text, sizeof text, 0);
    // ruleid: code-injection
    luaL_dostring(lua, text);
    // ruleid: code-injection
    PyRun_SimpleString(text);
    char script[300] = "return ";
    strcat(script, text);
    // ruleid: code-injection
    luaL_loadstring(lua, script);
    // ok: code-injection
    luaL_dostring(lua, "return price()");
    lua_pushstring(lua, text);
    // ok: code-injection
    luaL_loadfile(lua, "price.lua");
    // ok: code-injection
    PyRun_SimpleString("import prices");
}
