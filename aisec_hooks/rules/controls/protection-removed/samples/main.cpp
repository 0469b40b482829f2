#include <fstream>
#include <httplib.h>

void next(const httplib::Request& request, httplib::Response& response) {
  auto page = request.get_param_value("next");
  // ruleid: protection-removed
  response.set_redirect(page);
}

void file(const httplib::Request& request) {
  auto name = request.get_param_value("name");
  // ruleid: protection-removed
  std::ifstream whole("/srv/files/" + name);
}

void again(const httplib::Request& request, httplib::Response& response) {
  auto page = request.get_param_value("again");
  // ruleid: protection-removed
  response.set_redirect(page);
}

void moved(const httplib::Request& request, httplib::Response& response) {
  auto page = request.get_param_value("next");
  if (page != "/orders") {
    return;
  }
  // ok: protection-removed
  response.set_redirect(page);
}

void before(const httplib::Request& request, httplib::Response& response) {
  // ok: protection-removed
  response.set_redirect(request.get_param_value("next"));
}

void fixed(httplib::Response& response) {
  // ok: protection-removed
  response.set_redirect("/orders");
}
