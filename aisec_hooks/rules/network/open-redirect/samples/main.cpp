#include <httplib.h>

void next(const httplib::Request& request, httplib::Response& response) {
  auto page = request.get_param_value("next");
  // ruleid: open-redirect
  response.set_redirect(page);
  // ruleid: open-redirect
  response.set_redirect("https://" + page);
  // ruleid: open-redirect
  response.set_header("Location", page);
  // ok: open-redirect
  response.set_redirect("/orders");
  if (page == "/orders") {
    // ok: open-redirect
    response.set_redirect(page);
  }
  // ok: open-redirect
  response.set_redirect("/orders?page=" + page);
}
