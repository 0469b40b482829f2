#include <string>

// ruleid: stubbed-security-function
bool verify_token(const std::string& token) {
  return true;
}

class Users {
 public:
  // ruleid: stubbed-security-function
  bool checkPassword(const std::string& given) const { return true; }

  // ruleid: stubbed-security-function
  bool isAdmin(const User& user) const { return true; }

  // ok: stubbed-security-function
  bool isEmpty() const { return true; }
};

// ok: stubbed-security-function
bool verify_signature(const std::string& given, const std::string& stored) {
  return given == stored;
}

// ok: stubbed-security-function
bool validate_session(const std::string& id) { return false; }
