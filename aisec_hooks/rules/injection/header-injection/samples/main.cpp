#include <crow.h>
#include <drogon/drogon.h>

crow::response answer(const crow::request& request) {
  crow::response response;
  auto name = request.url_params.get("name");
  // ruleid: header-injection
  response.add_header("X-Name", name);
  // ruleid: header-injection
  response.set_header("Content-Disposition", std::string("attachment; filename=") + name);
  // ruleid: header-injection
  response.add_header("Set-Cookie", request.body);
  // ok: header-injection
  response.add_header("Content-Type", "text/plain");
  // ok: header-injection
  response.add_header("X-Name", drogon::utils::urlEncodeComponent(name));
  // ok: header-injection
  response.add_header("Cache-Control", "max-age=" + std::to_string(atoi(name)));
  return response;
}
