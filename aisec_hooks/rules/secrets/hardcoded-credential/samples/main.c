#include <mysql.h>
#include <stdlib.h>

#define TITLE "Password"
// ruleid: hardcoded-credential
#define DB_PASSWORD "k9#vQ2!pLx"
// ruleid: hardcoded-credential
static const char api_secret[] = "w8-7Hq2_pZ4x";

struct config {
    const char *user;
    const char *password;
};

static struct config configured(void)
{
    struct config found = {
        .user = "shop",
        // ruleid: hardcoded-credential
        .password = "k9#vQ2!pLx",
    };
    return found;
}

static int connected(MYSQL *db)
{
    // ruleid: hardcoded-credential
    mysql_real_connect(db, "db", "shop", "k9#vQ2!pLx", "shop", 0, NULL, 0);
    // ok: hardcoded-credential
    const char *password = getenv("DB_PASSWORD");
    // ok: hardcoded-credential
    const char *password_label = "Password";
    // ok: hardcoded-credential
    return mysql_real_connect(db, "db", "shop", password, "shop", 0, NULL, 0) != NULL;
}
