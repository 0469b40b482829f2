#include <QSslSocket>
#include <boost/asio/ssl.hpp>
#include <curl/curl.h>
#include <httplib.h>

void connect(CURL* curl, QSslSocket& socket, boost::asio::ssl::context& context) {
  // ruleid: tls-verification-disabled
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
  // ruleid: tls-verification-disabled
  socket.setPeerVerifyMode(QSslSocket::VerifyNone);
  // ruleid: tls-verification-disabled
  context.set_verify_mode(boost::asio::ssl::verify_none);
  httplib::SSLClient client("example.com");
  // ruleid: tls-verification-disabled
  client.enable_server_certificate_verification(false);
  // ok: tls-verification-disabled
  client.enable_server_certificate_verification(true);
  // ok: tls-verification-disabled
  socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
  // ok: tls-verification-disabled
  context.set_verify_mode(boost::asio::ssl::verify_peer);
}
