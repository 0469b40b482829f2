// Each way in which a flow ends, with its risky twin.
#include <curl/curl.h>
#include <glib.h>
#include <regex.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uuid/uuid.h>

// ends: sanitizer
void sanitizer(struct mg_connection *c, struct mg_http_message *m)
{
    char name[64];
    mg_http_get_var(&m->query, "name", name, sizeof name);
    char *shown = g_markup_escape_text(name, -1);
    // ok: cross-site-scripting
    mg_http_reply(c, 200, "", "<p>%s</p>", shown);
    // ruleid: cross-site-scripting
    mg_http_reply(c, 200, "", "<p>%s</p>", name);
}

// ends: number
void number(sqlite3 *db, int client)
{
    char id[64], sql[128];
    recv(client, id, sizeof id, 0);
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE id = %d", atoi(id));
    // ok: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE id = %s", id);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// ends: boolean
void boolean(sqlite3 *db, int client)
{
    char sold[64], sql[128];
    recv(client, sold, sizeof sold, 0);
    bool is_sold = strcmp(sold, "yes") == 0;
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE sold = %s", is_sold ? "1" : "0");
    // ok: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE sold = %s", sold);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// ends: enumeration
void enumeration(sqlite3 *db, int client)
{
    char colour[64], sql[128];
    recv(client, colour, sizeof colour, 0);
    const char *code;
    switch (colour[0]) {
    case 'r':
        code = "ff0000";
        break;
    default:
        code = "00ff00";
    }
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE colour = '%s'", code);
    // ok: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    const char *other;
    switch (colour[0]) {
    case 'r':
        other = "ff0000";
        break;
    default:
        other = colour;
    }
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE colour = '%s'", other);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// ends: uuid
void identifier(sqlite3 *db, int client)
{
    char id[64], sql[128];
    uuid_t parsed;
    recv(client, id, sizeof id, 0);
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE id = '%s'", id);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    if (uuid_parse(id, parsed) == 0) {
        snprintf(sql, sizeof sql, "SELECT * FROM t WHERE id = '%s'", id);
        // ok: sql-injection
        sqlite3_exec(db, sql, NULL, NULL, NULL);
    }
}

// ends: constant set
void constant_set(sqlite3 *db, int client)
{
    char column[64], sql[128];
    recv(client, column, sizeof column, 0);
    if (strcmp(column, "name") == 0 || strcmp(column, "price") == 0) {
        snprintf(sql, sizeof sql, "SELECT * FROM t ORDER BY %s", column);
        // ok: sql-injection
        sqlite3_exec(db, sql, NULL, NULL, NULL);
    } else {
        snprintf(sql, sizeof sql, "SELECT * FROM t ORDER BY %s", column);
        // ruleid: sql-injection
        sqlite3_exec(db, sql, NULL, NULL, NULL);
    }
}

// ends: binding
void binding(sqlite3 *db, int client)
{
    char name[64], sql[128];
    sqlite3_stmt *query;
    recv(client, name, sizeof name, 0);
    // ok: sql-injection
    sqlite3_prepare_v2(db, "SELECT * FROM t WHERE name = ?1", -1, &query, NULL);
    sqlite3_bind_text(query, 1, name, -1, SQLITE_TRANSIENT);
    snprintf(sql, sizeof sql, "SELECT * FROM t WHERE name = '%s'", name);
    // ruleid: sql-injection
    sqlite3_prepare_v2(db, sql, -1, &query, NULL);
}

// ends: containment
void containment(int client)
{
    char name[64], raw[128];
    recv(client, name, sizeof name, 0);
    snprintf(raw, sizeof raw, "/srv/files/%s", name);
    char *path = realpath(raw, NULL);
    if (strncmp(path, "/srv/files/", 11) == 0) {
        // ok: path-traversal
        fopen(path, "r");
    }
    if (strncmp(raw, "/srv/files/", 11) == 0) {
        // ruleid: path-traversal
        fopen(raw, "r");
    }
}

// ends: host
void host(CURL *curl, int client)
{
    char address[256];
    recv(client, address, sizeof address, 0);
    GUri *uri = g_uri_parse(address, 0, NULL);
    if (strcmp(g_uri_get_host(uri), "example.com") == 0) {
        // ok: request-forgery
        curl_easy_setopt(curl, CURLOPT_URL, address);
    } else {
        // ruleid: request-forgery
        curl_easy_setopt(curl, CURLOPT_URL, address);
    }
}

// ends: guard that returns
void guard_that_returns(sqlite3 *db, int client, regex_t *plain)
{
    char table[64], other[64], sql[128];
    recv(client, table, sizeof table, 0);
    if (regexec(plain, table, 0, NULL, 0) != 0)
        return;
    snprintf(sql, sizeof sql, "SELECT * FROM %s", table);
    // ok: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    recv(client, other, sizeof other, 0);
    if (regexec(plain, other, 0, NULL, 0) != 0)
        fputs("odd table", stderr);
    snprintf(sql, sizeof sql, "SELECT * FROM %s", other);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// ends: guard that raises
void guard_that_raises(sqlite3 *db, int client)
{
    char table[64], other[64], sql[128];
    recv(client, table, sizeof table, 0);
    if (strcmp(table, "prices") != 0)
        abort();
    snprintf(sql, sizeof sql, "SELECT * FROM %s", table);
    // ok: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    recv(client, other, sizeof other, 0);
    if (other[0] == 'x')
        abort();
    snprintf(sql, sizeof sql, "SELECT * FROM %s", other);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// ends: reassignment
void reassignment(sqlite3 *db, int client)
{
    char table[64], other[64] = "prices", sql[128];
    recv(client, table, sizeof table, 0);
    strcpy(table, "prices");
    snprintf(sql, sizeof sql, "SELECT * FROM %s", table);
    // ok: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    recv(client, other, sizeof other, 0);
    snprintf(sql, sizeof sql, "SELECT * FROM %s", other);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// ends: constant branch
void constant_branch(sqlite3 *db, int client)
{
    char table[64], sql[128];
    recv(client, table, sizeof table, 0);
    const char *chosen = table, *other = table;
    if (7 * 6 - 2 > 30)
        chosen = "prices";
    snprintf(sql, sizeof sql, "SELECT * FROM %s", chosen);
    // ok: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    if (7 * 6 - 2 < 30)
        other = "prices";
    snprintf(sql, sizeof sql, "SELECT * FROM %s", other);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}
