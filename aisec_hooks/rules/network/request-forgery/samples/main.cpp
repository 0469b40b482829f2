#include <Poco/URI.h>
#include <cpr/cpr.h>
#include <curl/curl.h>
#include <httplib.h>

void fetch(const httplib::Request& request, CURL* curl) {
  auto address = request.get_param_value("url");
  // ruleid: request-forgery
  cpr::Get(cpr::Url{address});
  // ruleid: request-forgery
  curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
  // ruleid: request-forgery
  httplib::Client client(address);
  Poco::URI uri(address);
  if (uri.getHost() == "api.example.com") {
    // ok: request-forgery
    cpr::Get(cpr::Url{address});
  }
  // ok: request-forgery
  cpr::Get(cpr::Url{"https://api.example.com/status?id=" + address});
  // ok: request-forgery
  httplib::Client own("api.example.com");
}
