#include <QCryptographicHash>
#include <botan/hash.h>
#include <openssl/evp.h>

void digest(EVP_MD_CTX* ctx, const QByteArray& text) {
  // ruleid: weak-hash
  auto sum = QCryptographicHash::hash(text, QCryptographicHash::Md5);
  // ruleid: weak-hash
  EVP_DigestInit_ex(ctx, EVP_md5(), nullptr);
  // ruleid: weak-hash
  auto hash = Botan::HashFunction::create("MD5");
  // ok: weak-hash
  sum = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
  // ok: weak-hash
  EVP_DigestInit_ex(ctx, EVP_sha256(), nullptr);
  // ok: weak-hash
  hash = Botan::HashFunction::create("SHA-256");
}
