#include <QJSEngine>
#include <httplib.h>
#include <lauxlib.h>

void run(QJSEngine& engine, lua_State* lua, const httplib::Request& request) {
  auto text = request.get_param_value("text");
  // ruleid: code-injection
  engine.evaluate(QString::fromStdString(text));
  // ruleid: code-injection
  luaL_dostring(lua, text.c_str());
  // ruleid: code-injection
  engine.evaluate(QString("price(%1)").arg(QString::fromStdString(text)));
  // ok: code-injection
  engine.evaluate("price()");
  // ok: code-injection
  luaL_dostring(lua, "return price()");
  // ok: code-injection
  engine.evaluate(QString("price(%1)").arg(std::stoi(text)));
}
