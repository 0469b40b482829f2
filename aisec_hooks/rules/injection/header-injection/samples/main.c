#include <curl/curl.h>
#include <event2/http.h>

void answer(struct evhttp_request *request, struct evkeyvalq *query, CURL *curl)
{
    struct evkeyvalq *headers = evhttp_request_get_output_headers(request);
    const char *name = evhttp_find_header(query, "name");
    // ruleid: header-injection
    evhttp_add_header(headers, "X-Name", name);
    char whole[128];
    snprintf(whole, sizeof whole, "attachment; filename=%s", name);
    // ruleid: header-injection
    evhttp_add_header(headers, "Content-Disposition", whole);
    // ruleid: header-injection
    evhttp_add_header(headers, "Set-Cookie", evhttp_find_header(query, "c"));
    // ok: header-injection
    evhttp_add_header(headers, "Content-Type", "text/plain");
    // ok: header-injection
    evhttp_add_header(headers, "X-Name", curl_easy_escape(curl, name, 0));
    snprintf(whole, sizeof whole, "max-age=%d", atoi(name));
    // ok: header-injection
    evhttp_add_header(headers, "Cache-Control", whole);
}
