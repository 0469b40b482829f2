#include <cstdio>
#include <httplib.h>
#include <string>
#include <syslog.h>

void tell(const httplib::Request& request, const std::string& given) {
  auto name = request.get_param_value("name");
  // ruleid: format-string
  std::printf(name.c_str());
  // ruleid: format-string
  syslog(LOG_INFO, ("signed in: " + name).c_str());
  // ruleid: format-string
  std::fprintf(stderr, given.c_str());
  // ok: format-string
  std::printf("%s", name.c_str());
  // ok: format-string
  syslog(LOG_INFO, "signed in: %s", name.c_str());
  constexpr const char* usage = "usage: shop FILE\n";
  // ok: format-string
  std::printf(usage);
}
