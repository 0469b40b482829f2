// Sources, each with what it becomes as a number.
#include <stdio.h>
#include <stdlib.h>

void fcgi(int c)
{
    const char *v = FCGX_GetParam("QUERY_STRING", envp);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void cgi(int c)
{
    char *v = getenv("HTTP_USER_AGENT");
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void evhttp(struct evhttp_request *r)
{
    const char *v = evhttp_request_get_uri(r);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void microhttpd(struct MHD_Connection *c)
{
    const char *v = MHD_lookup_connection_value(c, 1, "n");
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void tls(SSL *ssl)
{
    char v[64];
    SSL_read(ssl, v, sizeof v);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void datagram(int fd)
{
    char v[64];
    recvfrom(fd, v, sizeof v, 0, NULL, NULL);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void apache(request_rec *r)
{
    const char *v = r->args;
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void header(request_rec *r)
{
    const char *v = apr_table_get(r->headers_in, "X-Name");
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void body(request_rec *r)
{
    char v[64];
    ap_get_client_block(r, v, sizeof v);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void mongoose(struct mg_http_message *m)
{
    char v[64];
    mg_http_get_var(&m->body, "n", v, sizeof v);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void archive(struct archive_entry *e)
{
    const char *v = archive_entry_pathname(e);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void queue(natsMsg *m)
{
    const char *v = natsMsg_GetData(m);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}

void part(int fd)
{
    char all[64], v[64];
    recv(fd, all, sizeof all, 0);
    sscanf(all, "GET %63s", v);
    char line[128];
    snprintf(line, sizeof line, "show %s", v);
    // ruleid: command-injection
    system(line);
    snprintf(line, sizeof line, "show %d", atoi(v));
    // ok: command-injection
    system(line);
}
