#include <cstdlib>
#include <string>

// ruleid: hardcoded-credential
constexpr const char* kDbPassword = "k9#vQ2!pLx";

class Config {
 public:
  Config() {
    // ruleid: hardcoded-credential
    api_secret = "w8-7Hq2_pZ4x";
    // ok: hardcoded-credential
    password_label = "Password";
  }

 private:
  std::string api_secret;
  std::string password_label;
};

std::string asked() {
  // ruleid: hardcoded-credential
  std::string password = "k9#vQ2!pLx";
  // ok: hardcoded-credential
  std::string other_password = std::getenv("DB_PASSWORD");
  // ok: hardcoded-credential
  auto api_secret = load("api_secret");
  return password + other_password + api_secret;
}

void connected(QSqlDatabase& db, httplib::Client& client) {
  // ruleid: hardcoded-credential
  db.setPassword("k9#vQ2!pLx");
  // ok: hardcoded-credential
  db.setPassword(qEnvironmentVariable("DB_PASSWORD"));
  // ok: hardcoded-credential
  db.setPassword("<password>");
  // ruleid: hardcoded-credential
  client.set_basic_auth("shop", "k9#vQ2!pLx");
  // ok: hardcoded-credential
  client.set_basic_auth("shop", std::getenv("SHOP_PASSWORD"));
}
