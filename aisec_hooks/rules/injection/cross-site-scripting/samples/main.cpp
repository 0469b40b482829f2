#include <drogon/drogon.h>
#include <httplib.h>

void greet(const httplib::Request& request, httplib::Response& response) {
  auto name = request.get_param_value("name");
  // ruleid: cross-site-scripting
  response.set_content("<p>" + name + "</p>", "text/html");
  std::string page = "<ul>";
  page += "<li>" + name + "</li>";
  // ruleid: cross-site-scripting
  response.set_content(page, "text/html");
  // ruleid: cross-site-scripting
  response.set_content(std::format("<p>{}</p>", request.body), "text/html; charset=utf-8");
  // ok: cross-site-scripting
  response.set_content("<p>" + drogon::utils::htmlEscape(name) + "</p>", "text/html");
  // ok: cross-site-scripting
  response.set_content(name, "text/plain");
  // ok: cross-site-scripting
  response.set_content("<p>" + std::to_string(std::stoi(name)) + "</p>", "text/html");
}
