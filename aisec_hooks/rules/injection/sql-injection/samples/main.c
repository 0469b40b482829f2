#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite3.h>
#include <stdio.h>

int find(sqlite3 *db, MYSQL *shop, PGconn *stock, const char *name, int id)
{
    char text[256];
    snprintf(text, sizeof text, "SELECT id FROM users WHERE name = '%s'", name);
    // ruleid: sql-injection
    sqlite3_exec(db, text, NULL, NULL, NULL);

    char removal[256] = "DELETE FROM users WHERE name = '";
    strcat(removal, name);
    strcat(removal, "'");
    // ruleid: sql-injection
    mysql_query(shop, removal);

    char *asked;
    asprintf(&asked, "SELECT id FROM items WHERE title LIKE '%%%s%%'", name);
    // ruleid: sql-injection
    PQexec(stock, asked);

    sqlite3_stmt *query;
    // ok: sql-injection
    sqlite3_prepare_v2(db, "SELECT id FROM users WHERE name = ?1", -1, &query, NULL);
    sqlite3_bind_text(query, 1, name, -1, SQLITE_TRANSIENT);

    char *quoted = sqlite3_mprintf("SELECT id FROM users WHERE name = %Q", name);
    // ok: sql-injection
    sqlite3_exec(db, quoted, NULL, NULL, NULL);

    char counted[64];
    snprintf(counted, sizeof counted, "SELECT name FROM users WHERE id = %d", id);
    // ok: sql-injection
    sqlite3_exec(db, counted, NULL, NULL, NULL);

    char escaped[2 * 64 + 1], whole[256];
    mysql_real_escape_string(shop, escaped, name, strlen(name));
    snprintf(whole, sizeof whole, "SELECT id FROM users WHERE name = '%s'", escaped);
    // ok: sql-injection
    mysql_query(shop, whole);

    // ok: sql-injection
    PQexecParams(stock, "SELECT id FROM items WHERE title = $1", 1, NULL, &name, NULL, NULL, 0);
    return 0;
}
