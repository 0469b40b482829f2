// Ways of a value through texts, streams, containers, objects and functions.
#include <cstdlib>
#include <functional>
#include <httplib.h>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace std;
namespace net = httplib;

void texts(const net::Request& request) {
  string name = request.get_param_value("name");
  string copy(name), braced{name}, safe("ls");
  // ruleid: command-injection
  system(copy.c_str());
  // ruleid: command-injection
  system(braced.c_str());
  // ok: command-injection
  system(safe.c_str());
  safe += " ";
  // ok: command-injection
  system(safe.data());
  safe.append(name);
  // ruleid: command-injection
  system(safe.data());
  // ruleid: command-injection
  system(name.substr(1, 3).c_str());
  // ruleid: command-injection
  system(("ls "s + name).c_str());
  // ruleid: command-injection
  system(std::format("ls {}", name).c_str());
  // ok: command-injection
  system(std::format("ls {}", name.size()).c_str());
  // ruleid: command-injection
  system(std::move(name).c_str());
  string_view seen = name;
  // ruleid: command-injection
  system(string(seen).c_str());
  // ok: command-injection
  system(R"(ls "a")");
}

void streams(const httplib::Request& request) {
  std::ostringstream text, other;
  text << "ls " << request.get_param_value("name") << std::endl;
  // ruleid: command-injection
  std::system(text.str().c_str());
  other << "ls " << 3 << std::hex;
  // ok: command-injection
  std::system(other.str().c_str());
}

void containers(const httplib::Request& request) {
  std::string name = request.get_param_value("name");
  std::vector<std::string> list = {"ls", name};
  // ok: command-injection
  std::system(list[0].c_str());
  // ruleid: command-injection
  std::system(list[1].c_str());
  // ruleid: command-injection
  std::system(list.back().c_str());
  std::map<std::string, std::string> map = {{"a", name}, {"b", "ls"}};
  // ruleid: command-injection
  std::system(map["a"].c_str());
  // ok: command-injection
  std::system(map["b"].c_str());
  map["b"] = name;
  // ruleid: command-injection
  std::system(map.at("b").c_str());
  std::vector<std::string> grown;
  grown.push_back(name);
  for (const auto& each : grown) {
    // ruleid: command-injection
    std::system(each.c_str());
  }
  auto [first, second] = std::make_pair("ls", "pwd");
  // ok: command-injection
  std::system(first);
}

class Runner {
 public:
  explicit Runner(std::string command) : command_(std::move(command)), fixed_{"ls"} {}
  void run() const;
  // ok: command-injection
  void list() const { std::system(fixed_.c_str()); }
  std::string command() const { return command_; }
  static std::string plain(const std::string& value) { return "ls"; }

 private:
  std::string command_;
  std::string fixed_;
};

void Runner::run() const {
  // ruleid: command-injection
  std::system(command_.c_str());
}

void objects(const httplib::Request& request) {
  auto name = request.get_param_value("name");
  Runner runner(name);
  runner.run();
  // ruleid: command-injection
  std::system(runner.command().c_str());
  // ok: command-injection
  std::system(Runner::plain(name).c_str());
  auto owned = std::make_unique<Runner>(name);
  // ruleid: command-injection
  std::system(owned->command().c_str());
  auto other = std::make_shared<Runner>("ls");
  // ok: command-injection
  std::system(other->command().c_str());
}

template <typename T>
T same(T value) {
  return value;
}

void functions(const httplib::Request& request) {
  auto name = request.get_param_value("name");
  // ruleid: command-injection
  std::system(same<std::string>(name).c_str());
  auto shown = [](const std::string& value) { return "ls " + value; };
  // ruleid: command-injection
  std::system(shown(name).c_str());
  // ok: command-injection
  std::system(shown("a").c_str());
  auto seen = [&name] {
    // ruleid: command-injection
    std::system(name.c_str());
  };
  seen();
}

void branches(const httplib::Request& request) {
  if (auto name = request.get_param_value("name"); !name.empty()) {
    // ruleid: command-injection
    std::system(name.c_str());
  }
  try {
    auto id = std::stoi(request.get_param_value("id"));
    // ok: command-injection
    std::system(("ls " + std::to_string(id)).c_str());
  } catch (const std::invalid_argument& error) {
    // ok: command-injection
    std::system("ls");
  }
  const char* chosen = "ls";
  // ok: command-injection
  std::system(chosen);
  auto header = static_cast<std::string>(request.get_header_value("X-Name"));
  // ruleid: command-injection
  std::system(header.c_str());
  // ok: command-injection
  std::system(header == "a" ? "ls" : "pwd");
}
