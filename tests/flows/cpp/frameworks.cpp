// What frameworks hand over, and where it goes.
#include <QProcess>
#include <QSqlQuery>
#include <crow.h>
#include <drogon/HttpController.h>
#include <filesystem>
#include <fstream>
#include <httplib.h>
#include <spdlog/spdlog.h>

using namespace drogon;

void served(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& request, httplib::Response& response) {
    // ruleid: open-redirect
    response.set_redirect(request.get_param_value("next"));
    // ok: open-redirect
    response.set_redirect("/a");
  });
}

void posted(const httplib::Request& request, httplib::Response& response) {
  // ruleid: path-traversal
  std::ofstream kept(request.get_header_value("X-Name"));
  // ok: path-traversal
  std::ofstream other("kept.txt");
  // ruleid: command-injection
  std::system(request.body.c_str());
  // ruleid: log-injection
  spdlog::info("came {}", request.body);
  // ok: log-injection
  spdlog::info("came {}", request.body.size());
}

crow::response crowned(const crow::request& request) {
  // ruleid: path-traversal
  std::filesystem::remove_all(request.url_params.get("folder"));
  // ok: path-traversal
  std::filesystem::remove_all("/tmp/kept");
  crow::response response;
  // ruleid: open-redirect
  response.redirect(request.url_params.get("next"));
  return response;
}

void drogoned(const HttpRequestPtr& request, const DbClientPtr& client) {
  auto name = request->getParameter("name");
  // ruleid: sql-injection
  client->execSqlSync("SELECT * FROM t WHERE name = '" + name + "'");
  // ok: sql-injection
  client->execSqlSync("SELECT * FROM t WHERE name = $1", name);
  // ruleid: open-redirect
  HttpResponse::newRedirectionResponse(name);
  // ruleid: path-traversal
  HttpResponse::newFileResponse("/srv/" + name);
  // ok: path-traversal
  HttpResponse::newFileResponse("/srv/a.txt");
}

void poco(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) {
  Poco::Net::HTMLForm form(request);
  // ruleid: open-redirect
  response.redirect(form.get("next"));
  // ruleid: path-traversal
  response.sendFile(form.get("file"), "text/plain");
  // ok: path-traversal
  response.sendFile("/srv/a.txt", "text/plain");
}

void qt(QTcpSocket& socket, QSqlQuery& query) {
  QString line = socket.readLine();
  // ruleid: sql-injection
  query.exec("SELECT * FROM t WHERE name = '" + line + "'");
  query.prepare("SELECT * FROM t WHERE name = ?");
  // ok: sql-injection
  query.exec();
  QProcess process;
  // ruleid: command-injection
  process.startCommand(line);
  // ok: command-injection
  process.start("ls", {line});
}

void asked() {
  std::string name;
  std::cin >> name;
  int count;
  std::cin >> count;
  std::string line;
  std::getline(std::cin, line);
  // ruleid: command-injection
  std::system(name.c_str());
  // ruleid: command-injection
  std::system(line.c_str());
  // ok: command-injection
  std::system(("ls " + std::to_string(count)).c_str());
  // ruleid: command-injection
  std::system(std::getenv("HTTP_HOST"));
}

void more(const httplib::Request& request, QJSEngine& engine, httplib::Response& response) {
  auto name = request.get_param_value("name");
  // ruleid: regex-injection
  std::regex pattern(name);
  // ok: regex-injection
  std::regex constant("a+");
  // ruleid: request-forgery
  httplib::Client client(name);
  // ok: request-forgery
  httplib::Client own("example.com");
  // ruleid: code-injection
  engine.evaluate(QString::fromStdString(name));
  // ok: code-injection
  engine.evaluate("price()");
  // ruleid: unsafe-reflection
  QLibrary library(QString::fromStdString(name));
  // ok: unsafe-reflection
  QLibrary known("pdf");
  // ruleid: cross-site-scripting
  response.set_content("<p>" + name, "text/html");
  // ok: cross-site-scripting
  response.set_content(name, "application/json");
  // ruleid: template-injection
  inja::render("Hello " + name, data);
  // ok: template-injection
  inja::render("Hello {{ name }}", data);
}

void numbered(Session& session) {
  // ruleid: weak-random
  session.token = std::rand();
  // ok: weak-random
  session.token = secure();
}
