#include <stdbool.h>
#include <string.h>

// ruleid: stubbed-security-function
bool verify_token(const char *token)
{
    return true;
}

// ruleid: stubbed-security-function
static int check_password(const char *user, const char *given)
{
    (void)user;
    (void)given;
    return 1;
}

// ruleid: stubbed-security-function
bool is_admin(const struct user *user)
{
    return true;
}

// ok: stubbed-security-function
bool verify_signature(const char *given, const char *stored)
{
    return strcmp(given, stored) == 0;
}

// ok: stubbed-security-function
bool has_title(const struct page *page)
{
    return true;
}

// ok: stubbed-security-function
bool validate_session(const char *id)
{
    return false;
}
