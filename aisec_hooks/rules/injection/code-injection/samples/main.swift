import JavaScriptCore
import Vapor
import WebKit

func show(req: Request, view: WKWebView, context: JSContext) async throws {
    let name: String = req.query["name"]!
    // ruleid: code-injection
    try await view.evaluateJavaScript("show('\(name)')")
    // ok: code-injection
    try await view.callAsyncJavaScript("show(name)", arguments: ["name": name], in: nil, contentWorld: .page)
    // ruleid: code-injection
    context.evaluateScript("run(" + name + ")")
    // ok: code-injection
    context.evaluateScript("run()")
    // ruleid: code-injection
    let script = WKUserScript(source: name, injectionTime: .atDocumentEnd, forMainFrameOnly: true)
    // ok: code-injection
    let fixed = WKUserScript(source: "run()", injectionTime: .atDocumentEnd, forMainFrameOnly: true)
}
