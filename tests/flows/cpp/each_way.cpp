// Each way in which a flow ends, with its risky twin.
#include <Poco/URI.h>
#include <boost/uuid/string_generator.hpp>
#include <cpr/cpr.h>
#include <drogon/utils/Utilities.h>
#include <filesystem>
#include <fstream>
#include <httplib.h>
#include <pqxx/pqxx>
#include <regex>
#include <set>
#include <string>

// ends: sanitizer
void sanitizer(const httplib::Request& request, httplib::Response& response) {
  auto name = request.get_param_value("name");
  // ok: cross-site-scripting
  response.set_content("<p>" + drogon::utils::htmlEscape(name) + "</p>", "text/html");
  // ruleid: cross-site-scripting
  response.set_content("<p>" + name + "</p>", "text/html");
}

// ends: number
void number(const httplib::Request& request, pqxx::work& work) {
  auto id = request.get_param_value("id");
  // ok: sql-injection
  work.exec("SELECT * FROM t WHERE id = " + std::to_string(std::stoi(id)));
  // ruleid: sql-injection
  work.exec("SELECT * FROM t WHERE id = " + id);
}

// ends: boolean
void boolean(const httplib::Request& request, pqxx::work& work) {
  auto sold = request.get_param_value("sold");
  // ok: sql-injection
  work.exec(std::format("SELECT * FROM t WHERE sold = {}", sold == "yes"));
  // ruleid: sql-injection
  work.exec(std::format("SELECT * FROM t WHERE sold = {}", sold));
}

// ends: enumeration
void enumeration(const httplib::Request& request, pqxx::work& work) {
  auto colour = request.get_param_value("colour");
  std::string code = colour == "red" ? "ff0000" : "00ff00";
  // ok: sql-injection
  work.exec("SELECT * FROM t WHERE colour = '" + code + "'");
  std::string other = colour == "red" ? "ff0000" : colour;
  // ruleid: sql-injection
  work.exec("SELECT * FROM t WHERE colour = '" + other + "'");
}

// ends: uuid
void identifier(const httplib::Request& request, pqxx::work& work) {
  auto id = request.get_param_value("id");
  auto parsed = boost::uuids::string_generator()(id);
  // ok: sql-injection
  work.exec("SELECT * FROM t WHERE id = '" + boost::uuids::to_string(parsed) + "'");
  // ruleid: sql-injection
  work.exec("SELECT * FROM t WHERE id = '" + id + "'");
}

// ends: constant set
void constant_set(const httplib::Request& request, pqxx::work& work) {
  const std::set<std::string> columns = {"name", "price"};
  auto column = request.get_param_value("column");
  if (columns.contains(column)) {
    // ok: sql-injection
    work.exec("SELECT * FROM t ORDER BY " + column);
  }
  if (!columns.contains(column)) {
    // ruleid: sql-injection
    work.exec("SELECT * FROM t ORDER BY " + column);
  }
}

// ends: binding
void binding(const httplib::Request& request, pqxx::work& work) {
  auto name = request.get_param_value("name");
  // ok: sql-injection
  work.exec_params("SELECT * FROM t WHERE name = $1", name);
  // ruleid: sql-injection
  work.exec_params("SELECT * FROM t WHERE name = '" + name + "'");
}

// ends: containment
void containment(const httplib::Request& request) {
  auto raw = "/srv/files/" + request.get_param_value("file");
  auto path = std::filesystem::weakly_canonical(raw);
  if (path.string().starts_with("/srv/files/")) {
    // ok: path-traversal
    std::ifstream inside(path);
  }
  if (raw.starts_with("/srv/files/")) {
    // ruleid: path-traversal
    std::ifstream outside(raw);
  }
}

// ends: host
void host(const httplib::Request& request) {
  auto address = request.get_param_value("url");
  Poco::URI uri(address);
  if (uri.getHost() == "example.com") {
    // ok: request-forgery
    cpr::Get(cpr::Url{address});
  } else {
    // ruleid: request-forgery
    cpr::Get(cpr::Url{address});
  }
}

// ends: guard that returns
void guard_that_returns(const httplib::Request& request, pqxx::work& work) {
  static const std::regex plain("[a-z]+");
  auto table = request.get_param_value("table");
  if (!std::regex_match(table, plain)) {
    return;
  }
  // ok: sql-injection
  work.exec("SELECT * FROM " + table);
  auto other = request.get_param_value("other");
  if (!std::regex_match(other, plain)) {
    std::cerr << "odd table";
  }
  // ruleid: sql-injection
  work.exec("SELECT * FROM " + other);
}

// ends: guard that raises
void guard_that_raises(const httplib::Request& request, pqxx::work& work) {
  auto table = request.get_param_value("table");
  if (table != "prices" && table != "items") {
    throw std::invalid_argument("table");
  }
  // ok: sql-injection
  work.exec("SELECT * FROM " + table);
  auto other = request.get_param_value("other");
  if (other.empty()) {
    throw std::invalid_argument("table");
  }
  // ruleid: sql-injection
  work.exec("SELECT * FROM " + other);
}

// ends: reassignment
void reassignment(const httplib::Request& request, pqxx::work& work) {
  auto table = request.get_param_value("table");
  table = "prices";
  // ok: sql-injection
  work.exec("SELECT * FROM " + table);
  std::string other = "prices";
  other = request.get_param_value("other");
  // ruleid: sql-injection
  work.exec("SELECT * FROM " + other);
}

// ends: constant branch
void constant_branch(const httplib::Request& request, pqxx::work& work) {
  auto table = request.get_param_value("table");
  auto other = table;
  if constexpr (7 * 6 - 2 > 30) {
    table = "prices";
  }
  // ok: sql-injection
  work.exec("SELECT * FROM " + table);
  if (7 * 6 - 2 < 30) {
    other = "prices";
  }
  // ruleid: sql-injection
  work.exec("SELECT * FROM " + other);
}
