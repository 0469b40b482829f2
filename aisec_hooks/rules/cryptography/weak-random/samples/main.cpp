#include <cstdlib>
#include <openssl/rand.h>
#include <random>

void issue(Session& session) {
  // ruleid: weak-random
  session.token = std::rand();
  // ruleid: weak-random
  auto reset_code = std::to_string(rand() % 1000000);
  std::mt19937 engine(42);
  // ruleid: weak-random
  auto session_key = engine();
  unsigned char token[32];
  // ok: weak-random
  RAND_bytes(token, sizeof token);
  std::random_device device;
  // ok: weak-random
  auto login_token = device();
  // ok: weak-random
  auto dice = engine() % 6;
}
