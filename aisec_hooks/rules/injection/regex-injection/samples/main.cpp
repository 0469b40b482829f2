#include <QRegularExpression>
#include <httplib.h>
#include <regex>

void match(const httplib::Request& request) {
  auto word = request.get_param_value("word");
  // ruleid: regex-injection
  std::regex plain(word);
  // ruleid: regex-injection
  std::regex whole("^" + word + "$", std::regex::icase);
  // ruleid: regex-injection
  QRegularExpression pattern(QString::fromStdString(word));
  // ok: regex-injection
  std::regex constant("^[a-z]+$");
  // ok: regex-injection
  QRegularExpression escaped(QRegularExpression::escape(QString::fromStdString(word)));
  // ok: regex-injection
  std::regex counted("^x{" + std::to_string(std::stoi(word)) + "}$");
}
