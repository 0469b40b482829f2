#include <fstream>
#include <httplib.h>

void next(const httplib::Request& request, httplib::Response& response) {
  auto page = request.get_param_value("next");
  if (page != "/orders") {
    return;
  }
  response.set_redirect(page);
}

void file(const httplib::Request& request) {
  auto name = request.get_param_value("name");
  if (name.find("..") != std::string::npos) {
    throw std::invalid_argument("name");
  }
  std::ifstream whole("/srv/files/" + name);
}

void again(const httplib::Request& request, httplib::Response& response) {
  auto page = request.get_param_value("again");
  if (page != "/" && page != "/orders") page = "/";
  response.set_redirect(page);
}

void moved(const httplib::Request& request, httplib::Response& response) {
  auto page = request.get_param_value("next");
  if (page != "/") {
    return;
  }
  response.set_redirect(page);
}

void before(const httplib::Request& request, httplib::Response& response) {
  response.set_redirect(request.get_param_value("next"));
}

void fixed(httplib::Response& response) {
  response.set_redirect("/orders");
}
