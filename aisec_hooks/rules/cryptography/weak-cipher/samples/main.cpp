#include <botan/cipher_mode.h>
#include <openssl/evp.h>

void encrypt(EVP_CIPHER_CTX* ctx, const unsigned char* key, const unsigned char* iv) {
  // ruleid: weak-cipher
  EVP_EncryptInit_ex(ctx, EVP_des_ede3_cbc(), nullptr, key, iv);
  // ruleid: weak-cipher
  EVP_EncryptInit_ex(ctx, ::EVP_rc4(), nullptr, key, nullptr);
  // ruleid: weak-cipher
  auto mode = Botan::Cipher_Mode::create("DES/CBC/PKCS7", Botan::Cipher_Dir::Encryption);
  // ok: weak-cipher
  EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), nullptr, key, iv);
  // ok: weak-cipher
  auto other = Botan::Cipher_Mode::create("AES-256/GCM", Botan::Cipher_Dir::Encryption);
  // ok: weak-cipher
  EVP_EncryptInit_ex(ctx, EVP_chacha20_poly1305(), nullptr, key, iv);
}
