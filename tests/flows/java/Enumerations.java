package com.example.flows;

import javax.servlet.http.HttpServletRequest;

class Enumerations {
  enum Mode { LIST, SIZE }
  void run(HttpServletRequest request) throws Exception {
    String q = request.getParameter("q");
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + Mode.valueOf(q).name());
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + Mode.valueOf(q));
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + Enum.valueOf(Mode.class, q).name());
    Mode mode = Mode.valueOf(q.toUpperCase());
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + mode.toString().toLowerCase());
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + q);
  }
}
