#include <openssl/des.h>
#include <openssl/evp.h>

int encrypt(EVP_CIPHER_CTX *ctx, const unsigned char *key, const unsigned char *iv)
{
    // ruleid: weak-cipher
    EVP_EncryptInit_ex(ctx, EVP_des_cbc(), NULL, key, iv);
    // ruleid: weak-cipher
    EVP_EncryptInit_ex(ctx, EVP_aes_256_ecb(), NULL, key, NULL);
    // ruleid: weak-cipher
    const EVP_CIPHER *named = EVP_get_cipherbyname("des-ede3-cbc");
    // ruleid: weak-cipher
    RC4(&schedule, 16, key, box);
    // ok: weak-cipher
    EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, iv);
    // ok: weak-cipher
    const EVP_CIPHER *other = EVP_get_cipherbyname("aes-256-gcm");
    // ok: weak-cipher
    return EVP_EncryptInit_ex(ctx, EVP_chacha20_poly1305(), NULL, key, iv);
}
