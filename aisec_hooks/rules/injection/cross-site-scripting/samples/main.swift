import Vapor
import WebKit

func pages(req: Request, view: WKWebView) -> Response {
    let name: String = req.query["name"]!
    // ruleid: cross-site-scripting
    view.loadHTMLString("<h1>\(name)</h1>", baseURL: nil)
    // ok: cross-site-scripting
    view.loadHTMLString("<h1>\(name.htmlEscaped())</h1>", baseURL: nil)
    if name.isEmpty {
        // ruleid: cross-site-scripting
        return Response(status: .ok, headers: ["content-type": "text/html"], body: .init(string: "<p>" + name))
    }
    if name.count > 3 {
        // ok: cross-site-scripting
        return Response(status: .ok, headers: ["content-type": "text/html"], body: .init(string: "<p>Hello</p>"))
    }
    // ruleid: cross-site-scripting
    let body = Response.Body(string: "<p>\(name)</p>")
    // ok: cross-site-scripting
    let plain = Response.Body(string: "Hello, \(name)")
    return Response(status: .ok, body: plain)
}
