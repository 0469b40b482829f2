// What frameworks and libraries read, run and write.
import FMDB
import Foundation
import GRDB
import Hummingbird
import JavaScriptCore
import Kitura
import SQLKit
import SQLite3
import Vapor
import WebKit

func routes(_ app: Application) throws {
    app.get("query") { req async throws -> String in
        let name = try req.query.get(String.self, at: "name")
        // ruleid: sql-injection
        try await req.db.raw("SELECT * FROM t WHERE name = '\(unsafeRaw: name)'").run()
        // ok: sql-injection
        try await req.db.raw("SELECT * FROM t WHERE name = \(bind: name)").run()
        return name
    }
    app.get("path", ":name") { req -> EventLoopFuture<Response> in
        let name = req.parameters.get("name")!
        // ruleid: path-traversal
        _ = req.fileio.streamFile(at: "/srv/" + name)
        // ok: path-traversal
        _ = req.fileio.streamFile(at: "/srv/index.html")
        let page = req.parameters.get("page", as: Int.self)!
        // ok: path-traversal
        return req.fileio.streamFile(at: "/srv/\(page).html")
    }
    app.post("form") { req async throws -> Response in
        let form = try req.content.decode(Search.self)
        // ruleid: request-forgery
        _ = try await req.client.get(URI(string: form.address))
        // ok: request-forgery
        _ = try await req.client.get("https://example.com/status")
        // ruleid: open-redirect
        return req.redirect(to: form.next)
    }
    app.get("home") { req in
        // ok: open-redirect
        req.redirect(to: "/home")
    }
    app.grouped("api").get("run") { req -> String in
        let word: String = req.query["word"] ?? ""
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "grep \(word) words.txt"]
        // ruleid: command-injection
        try process.run()
        let other = Process()
        other.executableURL = URL(fileURLWithPath: "/usr/bin/grep")
        other.arguments = [word, "words.txt"]
        // ok: command-injection
        try other.run()
        return "done"
    }
    app.get("program") { req -> String in
        let process = Process()
        // ruleid: command-injection
        process.executableURL = URL(fileURLWithPath: req.query["program"]!)
        // ok: command-injection
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // ruleid: command-injection
        process.launchPath = req.headers.first(name: "X-Program")
        return ""
    }
    app.get("header") { req -> String in
        // ruleid: log-injection
        req.logger.info("asked by \(req.headers.first(name: "User-Agent")!)")
        // ok: log-injection
        req.logger.info("asked for \(req.parameters.get("id", as: Int.self)!)")
        return ""
    }
    app.get("typed", use: typed)
}

func typed(req: Request) async throws -> Response {
    let next: String = req.query["next"]!
    if next == "/home" {
        // ok: open-redirect
        return req.redirect(to: next)
    }
    // ruleid: open-redirect
    return req.redirect(to: next)
}

func sqliteSwift(_ req: Request, db: OpaquePointer) {
    let name: String = req.query["name"]!
    var statement: OpaquePointer?
    // ruleid: sql-injection
    sqlite3_exec(db, "DELETE FROM t WHERE name = '\(name)'", nil, nil, nil)
    // ok: sql-injection
    sqlite3_exec(db, "DELETE FROM t", nil, nil, nil)
    // ruleid: sql-injection
    sqlite3_prepare_v2(db, "SELECT * FROM t WHERE name = '" + name + "'", -1, &statement, nil)
    // ok: sql-injection
    sqlite3_prepare_v2(db, "SELECT * FROM t WHERE name = ?", -1, &statement, nil)
    sqlite3_bind_text(statement, 1, name, -1, nil)
}

func grdb(_ req: Request, queue: DatabaseQueue) throws {
    let name: String = req.query["name"]!
    try queue.write { db in
        // ruleid: sql-injection
        try db.execute(sql: "DELETE FROM t WHERE city = '\(name)'")
        // ok: sql-injection
        try db.execute(sql: "DELETE FROM t WHERE city = ?", arguments: [name])
        // ok: sql-injection
        try db.execute(literal: "DELETE FROM t WHERE city = \(name)")
        // ruleid: sql-injection
        _ = try Row.fetchAll(db, sql: "SELECT * FROM t WHERE city = '\(name)'")
        // ok: sql-injection
        _ = try Row.fetchAll(db, sql: "SELECT * FROM t WHERE city = ?", arguments: [name])
    }
}

func fmdb(_ req: Request, db: FMDatabase) throws {
    let name: String = req.query["name"]!
    // ruleid: sql-injection
    _ = try db.executeQuery("SELECT * FROM t WHERE name = '\(name)'", values: nil)
    // ok: sql-injection
    _ = try db.executeQuery("SELECT * FROM t WHERE name = ?", values: [name])
    // ruleid: sql-injection
    try db.executeUpdate("DELETE FROM t WHERE name = '" + name + "'", values: [])
    // ok: sql-injection
    try db.executeUpdate("DELETE FROM t WHERE name = ?", values: [name])
}

func postgres(_ req: Request, client: PostgresClient) async throws {
    let name: String = req.query["name"]!
    // ok: sql-injection
    _ = try await client.query("SELECT * FROM t WHERE name = \(name)")
    // ruleid: sql-injection
    _ = try await client.query(PostgresQuery(unsafeSQL: "SELECT * FROM t WHERE name = '\(name)'"))
}

func hummingbird(router: Router<Context>) {
    router.get("find/:id") { request, context -> String in
        let id = try context.parameters.require("id")
        // ruleid: path-traversal
        _ = FileManager.default.contents(atPath: "/srv/\(id)")
        let number = try context.parameters.require("id", as: Int.self)
        // ok: path-traversal
        _ = FileManager.default.contents(atPath: "/srv/\(number)")
        // ruleid: request-forgery
        _ = try await URLSession.shared.data(from: URL(string: request.uri.queryParameters["u"]!)!)
        return id
    }
}

func kitura(router: Router) {
    router.get("/hello") { request, response, next in
        let name = request.queryParameters["name"] ?? ""
        // ruleid: cross-site-scripting
        response.send("<p>Hello \(name)</p>")
        // ok: cross-site-scripting
        response.send("<p>Hello \(name.htmlEscaped())</p>")
        // ruleid: open-redirect
        try response.redirect(request.queryParameters["next"]!)
        // ok: open-redirect
        try response.redirect("/home")
        next()
    }
}

func scripts(_ req: Request, view: WKWebView, context: JSContext) {
    let name: String = req.query["name"]!
    // ruleid: code-injection
    view.evaluateJavaScript("show('\(name)')")
    // ok: code-injection
    view.evaluateJavaScript("show()")
    // ruleid: code-injection
    context.evaluateScript("run(" + name + ")")
    // ok: code-injection
    context.evaluateScript("run()")
    // ruleid: cross-site-scripting
    view.loadHTMLString("<h1>\(name)</h1>", baseURL: nil)
    // ok: cross-site-scripting
    view.loadHTMLString("<h1>Hello</h1>", baseURL: nil)
}

func foundation(_ req: Request) throws {
    let name: String = req.query["name"]!
    // ruleid: path-traversal
    _ = try String(contentsOfFile: "/srv/" + name, encoding: .utf8)
    // ok: path-traversal
    _ = try String(contentsOfFile: "/srv/" + "index.html", encoding: .utf8)
    // ruleid: path-traversal
    _ = try Data(contentsOf: URL(fileURLWithPath: "/srv/\(name)"))
    // ok: path-traversal
    _ = try Data(contentsOf: URL(fileURLWithPath: "/srv/data"))
    // ruleid: path-traversal
    try FileManager.default.removeItem(atPath: "/srv/" + name)
    // ok: path-traversal
    try FileManager.default.removeItem(atPath: "/srv/" + "\(name.count)")
    // ruleid: path-traversal
    try Data().write(to: URL(fileURLWithPath: "/srv").appendingPathComponent(name))
    // ok: path-traversal
    try Data().write(to: URL(fileURLWithPath: "/srv").appendingPathComponent("a"))
    // ruleid: regex-injection
    _ = try NSRegularExpression(pattern: "^\(name)$")
    // ok: regex-injection
    _ = try NSRegularExpression(pattern: "^" + NSRegularExpression.escapedPattern(for: name) + "$")
    // ruleid: expression-injection
    _ = NSPredicate(format: "name == '\(name)'")
    // ok: expression-injection
    _ = NSPredicate(format: "name == %@", name)
    // ruleid: unsafe-reflection
    _ = NSClassFromString(name)
    // ok: unsafe-reflection
    _ = NSClassFromString("Shop.Item")
    // ruleid: log-injection
    NSLog("asked for \(name)")
    // ok: log-injection
    NSLog("asked for %d", name.count)
}

func objects(_ req: Request) throws {
    let data = Data(base64Encoded: req.body.string!)!
    // ruleid: unsafe-deserialization
    _ = NSKeyedUnarchiver.unarchiveObject(with: data)
    // ok: unsafe-deserialization
    _ = try NSKeyedUnarchiver.unarchivedObject(ofClass: NSString.self, from: data)
}

func trees(_ req: Request, tree: XMLDocument) throws {
    let name: String = req.query["name"]!
    // ruleid: xpath-injection
    _ = try tree.nodes(forXPath: "//user[@name='\(name)']")
    // ok: xpath-injection
    _ = try tree.nodes(forXPath: "//user")
}

func alamofire(_ req: Request) {
    // ruleid: request-forgery
    AF.request(req.query["url"]!)
    // ok: request-forgery
    AF.request("https://example.com/" + "status")
    var request = URLRequest(url: URL(string: req.query["url"]!)!)
    request.httpMethod = "POST"
    // ruleid: request-forgery
    URLSession.shared.dataTask(with: request) { data, _, _ in print(data) }.resume()
    let fixed = URLRequest(url: URL(string: "https://example.com")!)
    // ok: request-forgery
    URLSession.shared.dataTask(with: fixed) { data, _, _ in print(data) }.resume()
}

func templates(_ req: Request, environment: StencilEnvironment) throws {
    // ruleid: template-injection
    _ = try environment.renderTemplate(string: req.query["page"]!, context: [:])
    // ok: template-injection
    _ = try environment.renderTemplate(string: "Hello {{ name }}", context: ["name": req.query["name"]!])
}

func prompts(_ req: Request) {
    // ruleid: prompt-injection
    _ = LanguageModelSession(instructions: "You help " + req.query["who"]!)
    // ok: prompt-injection
    _ = LanguageModelSession(instructions: "You help customers")
}
