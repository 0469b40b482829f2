#include <httplib.h>
#include <inja/inja.hpp>

void greet(const httplib::Request& request, const nlohmann::json& data) {
  auto name = request.get_param_value("name");
  // ruleid: template-injection
  inja::render("Hello " + name, data);
  // ruleid: template-injection
  inja::render(request.body, data);
  inja::Environment environment;
  // ruleid: template-injection
  environment.render(name, data);
  // ok: template-injection
  inja::render("Hello {{ name }}", data);
  // ok: template-injection
  environment.render("Hello {{ name }}", data);
  // ok: template-injection
  inja::render("Hello " + std::to_string(std::stoi(name)), data);
}
