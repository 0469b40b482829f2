#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    const char *query = getenv("QUERY_STRING");
    puts("Content-Type: text/html\n");
    // ruleid: cross-site-scripting
    printf("<p>You asked for %s</p>", query);
    // ruleid: cross-site-scripting
    printf("<title>%s</title>", getenv("PATH_INFO"));
    return 0;
}

void answer(struct mg_connection *c, struct mg_http_message *message)
{
    char name[64];
    mg_http_get_var(&message->query, "name", name, sizeof name);
    // ruleid: cross-site-scripting
    mg_http_reply(c, 200, "Content-Type: text/html\r\n", "<p>%s</p>", name);
    char *shown = g_markup_escape_text(name, -1);
    // ok: cross-site-scripting
    mg_http_reply(c, 200, "Content-Type: text/html\r\n", "<p>%s</p>", shown);
    // ok: cross-site-scripting
    mg_http_reply(c, 200, "Content-Type: text/html\r\n", "<p>%d</p>", atoi(name));
    // ok: cross-site-scripting
    mg_http_reply(c, 200, "Content-Type: text/plain\r\n", "%s", name);
}
