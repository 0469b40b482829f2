#include <QProcess>
#include <cstdlib>
#include <httplib.h>

void serve(httplib::Server& server) {
  server.Get("/convert", [](const httplib::Request& request, httplib::Response& response) {
    auto name = request.get_param_value("name");
    // ruleid: command-injection
    std::system(("convert " + name + " out.png").c_str());
    // ruleid: command-injection
    FILE* lines = popen(name.c_str(), "r");
    QProcess process;
    // ruleid: command-injection
    process.startCommand(QString::fromStdString(name));
    // ok: command-injection
    std::system("sync");
    // ok: command-injection
    process.start("convert", {"--", QString::fromStdString(name)});
    // ok: command-injection
    std::system(("convert -resize " + std::to_string(std::stoi(name)) + " in.png out.png").c_str());
  });
}
