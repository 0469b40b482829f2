#include <event2/http.h>
#include <stdio.h>
#include <string.h>

void next(struct evkeyvalq *headers, struct evkeyvalq *query)
{
    const char *page = evhttp_find_header(query, "next");
    if (strcmp(page, "/orders") != 0)
        return;
    evhttp_add_header(headers, "Location", page);
}

FILE *file(struct evkeyvalq *query)
{
    const char *name = evhttp_find_header(query, "name");
    if (strstr(name, "..") != NULL)
        return NULL;
    return fopen(name, "r");
}

FILE *again(struct evkeyvalq *query)
{
    const char *name = evhttp_find_header(query, "again");
    char whole[128];
    if (strchr(name, '/') != NULL)
        goto out;
    snprintf(whole, sizeof whole, "/srv/files/%s", name);
    return fopen(whole, "r");
out:
    return NULL;
}

void moved(struct evkeyvalq *headers, struct evkeyvalq *query)
{
    const char *page = evhttp_find_header(query, "next");
    if (strcmp(page, "/") != 0)
        return;
    evhttp_add_header(headers, "Location", page);
}

void before(struct evkeyvalq *headers, struct evkeyvalq *query)
{
    const char *page = evhttp_find_header(query, "next");
    evhttp_add_header(headers, "Location", page);
}

void fixed(struct evkeyvalq *headers)
{
    evhttp_add_header(headers, "Location", "/orders");
}
