package com.example.flows;
import java.util.*;
import java.util.concurrent.*;
import javax.servlet.http.*;
class Waiting extends HttpServlet {
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String q = request.getParameter("q");
    Deque<String> d = new ArrayDeque<>();
    d.addLast("ls"); d.addLast(q);
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + d.pollFirst());
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + d.pollFirst());
    Queue<String> k = new LinkedList<>();
    k.offer("ls"); k.add(q);
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + k.poll());
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + k.remove());
    Deque<String> s = new ArrayDeque<>();
    s.push("ls"); s.push(q);
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + s.pop());
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + s.pop());
    Stack<String> t = new Stack<>();
    t.push(q); t.push("ls");
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + t.peek());
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + t.pop());
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + t.pop());
    BlockingQueue<String> b = new LinkedBlockingQueue<>();
    b.put(q); b.put("ls");
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + b.take());
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + b.take());
    // a key, no place
    org.springframework.util.MultiValueMap<String, String> m = new org.springframework.util.LinkedMultiValueMap<>();
    m.add("a", q);
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + m.getFirst("a"));
    Deque<String> p = new LinkedList<>();
    p.addFirst(q); p.addFirst("ls");
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + p.peekFirst());
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + p.getLast());
  }
}
