#include <event2/http.h>
#include <stdio.h>
#include <string.h>

void next(struct evkeyvalq *headers, struct evkeyvalq *query)
{
    const char *page = evhttp_find_header(query, "next");
    // ruleid: protection-removed
    evhttp_add_header(headers, "Location", page);
}

FILE *file(struct evkeyvalq *query)
{
    const char *name = evhttp_find_header(query, "name");
    // ruleid: protection-removed
    return fopen(name, "r");
}

FILE *again(struct evkeyvalq *query)
{
    const char *name = evhttp_find_header(query, "again");
    char whole[128];
    snprintf(whole, sizeof whole, "/srv/files/%s", name);
    // ruleid: protection-removed
    return fopen(whole, "r");
}

void moved(struct evkeyvalq *headers, struct evkeyvalq *query)
{
    const char *page = evhttp_find_header(query, "next");
    if (strcmp(page, "/orders") != 0)
        return;
    // ok: protection-removed
    evhttp_add_header(headers, "Location", page);
}

void before(struct evkeyvalq *headers, struct evkeyvalq *query)
{
    const char *page = evhttp_find_header(query, "next");
    // ok: protection-removed
    evhttp_add_header(headers, "Location", page);
}

void fixed(struct evkeyvalq *headers)
{
    // ok: protection-removed
    evhttp_add_header(headers, "Location", "/orders");
}
