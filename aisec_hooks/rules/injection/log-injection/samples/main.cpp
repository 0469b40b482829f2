#include <drogon/drogon.h>
#include <httplib.h>
#include <spdlog/spdlog.h>
#include <syslog.h>

void tell(const httplib::Request& request) {
  auto name = request.get_param_value("name");
  // ruleid: log-injection
  spdlog::info("signed in: {}", name);
  // ruleid: log-injection
  spdlog::warn("unknown user " + name);
  // ruleid: log-injection
  syslog(LOG_INFO, "signed in: %s", name.c_str());
  // ok: log-injection
  spdlog::info("signed in: {}", std::stoi(name));
  // ok: log-injection
  spdlog::info("signed in: {}", drogon::utils::urlEncodeComponent(name));
  // ok: log-injection
  spdlog::info("started");
}
