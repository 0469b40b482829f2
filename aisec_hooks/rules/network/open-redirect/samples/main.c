#include <event2/http.h>
#include <string.h>

void answer(struct evhttp_request *request, struct evkeyvalq *query)
{
    struct evkeyvalq *headers = evhttp_request_get_output_headers(request);
    const char *next = evhttp_find_header(query, "next");
    // ruleid: open-redirect
    evhttp_add_header(headers, "Location", next);
    char whole[256];
    snprintf(whole, sizeof whole, "https://%s/", next);
    // ruleid: open-redirect
    evhttp_add_header(headers, "Location", whole);
    // ruleid: open-redirect
    evhttp_add_header(headers, "location", evhttp_find_header(query, "to"));
    // ok: open-redirect
    evhttp_add_header(headers, "Location", "/orders");
    if (strcmp(next, "/orders") == 0) {
        // ok: open-redirect
        evhttp_add_header(headers, "Location", next);
    }
    snprintf(whole, sizeof whole, "/orders?page=%s", next);
    // ok: open-redirect
    evhttp_add_header(headers, "Location", whole);
}
