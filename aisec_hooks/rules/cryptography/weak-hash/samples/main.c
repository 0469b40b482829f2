#include <crypt.h>
#include <openssl/evp.h>
#include <openssl/md5.h>

int digest(EVP_MD_CTX *ctx, const unsigned char *text, unsigned long size, const char *password)
{
    // ruleid: weak-hash
    EVP_DigestInit_ex(ctx, EVP_md5(), NULL);
    // ruleid: weak-hash
    MD5(text, size, sum);
    // ruleid: weak-hash
    const EVP_MD *named = EVP_get_digestbyname("MD5");
    // ruleid: weak-hash
    char *stored = crypt(password, "$1$abcdefgh");
    // ok: weak-hash
    EVP_DigestInit_ex(ctx, EVP_sha256(), NULL);
    // ok: weak-hash
    const EVP_MD *other = EVP_get_digestbyname("SHA256");
    // ok: weak-hash
    return crypt(password, "$y$j9T$abcdefgh") != NULL;
}
