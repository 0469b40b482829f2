#include <filesystem>
#include <fstream>
#include <httplib.h>

void send(const httplib::Request& request, httplib::Response& response) {
  auto name = request.get_param_value("name");
  // ruleid: path-traversal
  std::ifstream plain(name);
  // ruleid: path-traversal
  std::ifstream whole("/srv/files/" + name);
  // ruleid: path-traversal
  std::filesystem::remove(std::filesystem::path("/srv/files") / name);
  auto found = std::filesystem::weakly_canonical("/srv/files/" + name);
  if (found.string().starts_with("/srv/files/")) {
    // ok: path-traversal
    std::ifstream inside(found);
  }
  if (name.find("..") == std::string::npos) {
    // ok: path-traversal
    std::ifstream checked("/srv/files/" + name);
  }
  // ok: path-traversal
  std::ifstream index("/srv/files/index.html");
  // ok: path-traversal
  std::ifstream last(std::filesystem::path(name).filename());
}
