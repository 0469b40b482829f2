#include <curl/curl.h>
#include <glib.h>
#include <string.h>

int fetch(CURL *curl, int client)
{
    char address[256], whole[300];
    recv(client, address, sizeof address, 0);
    // ruleid: request-forgery
    curl_easy_setopt(curl, CURLOPT_URL, address);
    snprintf(whole, sizeof whole, "http://%s/status", address);
    // ruleid: request-forgery
    curl_easy_setopt(curl, CURLOPT_URL, whole);
    // ruleid: request-forgery
    curl_url_set(url, CURLUPART_HOST, address, 0);
    GUri *uri = g_uri_parse(address, G_URI_FLAGS_NONE, NULL);
    if (strcmp(g_uri_get_host(uri), "api.example.com") == 0) {
        // ok: request-forgery
        curl_easy_setopt(curl, CURLOPT_URL, address);
    }
    snprintf(whole, sizeof whole, "https://api.example.com/status?id=%s", address);
    // ok: request-forgery
    curl_easy_setopt(curl, CURLOPT_URL, whole);
    // ok: request-forgery
    return curl_easy_setopt(curl, CURLOPT_URL, "https://api.example.com/");
}
