// Sinks, each with its safe twin.
#include <curl/curl.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <ldap.h>
#include <libpq-fe.h>
#include <mysql.h>
#include <regex.h>
#include <stdio.h>
#include <syslog.h>
#include <unistd.h>

void files(int client)
{
    char name[64];
    recv(client, name, sizeof name, 0);
    // ruleid: path-traversal
    open(name, O_RDONLY);
    // ruleid: path-traversal
    rename("a", name);
    // ruleid: path-traversal
    mkdir(name, 0700);
    // ruleid: path-traversal
    openat(AT_FDCWD, name, O_RDONLY);
    // ok: path-traversal
    open(basename(name), O_RDONLY);
    // ok: path-traversal
    rename("a", "b");
}

void databases(MYSQL *shop, PGconn *stock, int client)
{
    char name[64], sql[128], safe[128], quoted[129];
    recv(client, name, sizeof name, 0);
    sprintf(sql, "SELECT * FROM t WHERE name = '%s'", name);
    // ruleid: sql-injection
    mysql_query(shop, sql);
    // ruleid: sql-injection
    mysql_real_query(shop, sql, strlen(sql));
    // ruleid: sql-injection
    PQexec(stock, sql);
    // ruleid: sql-injection
    PQprepare(stock, "by_name", sql, 0, NULL);
    mysql_real_escape_string(shop, quoted, name, strlen(name));
    sprintf(safe, "SELECT * FROM t WHERE name = '%s'", quoted);
    // ok: sql-injection
    mysql_query(shop, safe);
    sprintf(safe, "SELECT * FROM t WHERE name = %s", PQescapeLiteral(stock, name, 3));
    // ok: sql-injection
    PQexec(stock, safe);
}

void others(LDAP *ldap, CURL *curl, regex_t *pattern, redisContext *redis, lua_State *lua, int client)
{
    char name[64];
    recv(client, name, sizeof name, 0);
    // ruleid: ldap-injection
    ldap_search_s(ldap, "dc=x", 2, name, NULL, 0, &found);
    // ruleid: request-forgery
    curl_easy_setopt(curl, CURLOPT_URL, name);
    // ok: request-forgery
    curl_easy_setopt(curl, CURLOPT_USERAGENT, name);
    // ruleid: unsafe-reflection
    dlopen(name, RTLD_NOW);
    // ruleid: regex-injection
    regcomp(pattern, name, 0);
    // ruleid: log-injection
    syslog(LOG_INFO, "%s", name);
    // ruleid: code-injection
    luaL_dostring(lua, name);
    // ruleid: nosql-injection
    redisCommand(redis, name);
    // ok: nosql-injection
    redisCommand(redis, "GET %s", name);
    // ruleid: xpath-injection
    xmlXPathEval((const xmlChar *)name, context);
}

void answers(struct evkeyvalq *headers, struct evkeyvalq *query, struct evbuffer *out)
{
    const char *name = evhttp_find_header(query, "name");
    // ruleid: open-redirect
    evhttp_add_header(headers, "Location", name);
    // ruleid: header-injection
    evhttp_add_header(headers, "X-Name", name);
    // ruleid: cross-site-scripting
    evbuffer_add_printf(out, "<p>%s</p>", name);
    // ok: cross-site-scripting
    evbuffer_add_printf(out, "<p>%s</p>", evhttp_htmlescape(name));
}

void issue(struct session *session)
{
    // ruleid: weak-random
    session->token = rand();
    // ok: weak-random
    session->token = arc4random();
    // ok: weak-random
    session->colour = rand();
}

void programs(int client)
{
    char name[64];
    recv(client, name, sizeof name, 0);
    // ruleid: command-injection
    popen(name, "r");
    // ruleid: command-injection
    execlp(name, name, (char *)NULL);
    // ok: command-injection
    execlp("ls", "ls", name, (char *)NULL);
    // ruleid: command-injection
    execl("/bin/sh", "sh", "-c", name, (char *)NULL);
}
