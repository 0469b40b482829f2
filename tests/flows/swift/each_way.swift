// Each way in which a flow ends, with its risky twin.
import Foundation
import SQLite
import Vapor

let columns = ["name", "price"]
let hosts = ["example.com", "www.example.com"]

// ends: sanitizer
func sanitizer(req: Request) -> Response {
    let name = req.query["name"] ?? ""
    if name.count > 5 {
        // ok: cross-site-scripting
        return Response(status: .ok, headers: ["content-type": "text/html"], body: .init(string: "<p>\(name.htmlEscaped())</p>"))
    }
    // ruleid: cross-site-scripting
    return Response(status: .ok, headers: ["content-type": "text/html"], body: .init(string: "<p>\(name)</p>"))
}

// ends: number
func number(req: Request, db: Connection) throws {
    let id = Int(req.query["id"] ?? "") ?? 0
    // ok: sql-injection
    try db.execute("SELECT * FROM t WHERE id = \(id)")
    // ruleid: sql-injection
    try db.execute("SELECT * FROM t WHERE id = \(req.query["id"] ?? "")")
}

// ends: boolean
func boolean(req: Request, db: Connection) throws {
    let sold: String = req.query["sold"]!
    // ok: sql-injection
    try db.execute("SELECT * FROM t WHERE sold = \(sold == "yes")")
    // ruleid: sql-injection
    try db.execute("SELECT * FROM t WHERE sold = \(sold)")
}

// ends: enumeration
func enumeration(req: Request, db: Connection) throws {
    let colour: String
    switch req.query["colour"] {
    case "red": colour = "ff0000"
    default: colour = "00ff00"
    }
    // ok: sql-injection
    try db.execute("SELECT * FROM t WHERE colour = '\(colour)'")
    let other = switch req.query["colour"] {
    case "red": "ff0000"
    case let other: other
    }
    // ruleid: sql-injection
    try db.execute("SELECT * FROM t WHERE colour = '\(other)'")
}

// ends: uuid
func identifier(req: Request, db: Connection) throws {
    guard let id = UUID(uuidString: req.query["id"]!) else { return }
    // ok: sql-injection
    try db.execute("SELECT * FROM t WHERE id = '\(id)'")
    let text: String = req.query["id"]!
    // ruleid: sql-injection
    try db.execute("SELECT * FROM t WHERE id = '\(text)'")
}

// ends: constant set
func constantSet(req: Request, db: Connection) throws {
    let column: String = req.query["column"]!
    if columns.contains(column) {
        // ok: sql-injection
        try db.execute("SELECT * FROM t ORDER BY \(column)")
    }
    if !columns.contains(column) {
        // ruleid: sql-injection
        try db.execute("SELECT * FROM t ORDER BY \(column)")
    }
}

// ends: binding
func binding(req: Request, db: Connection) throws {
    let name: String = req.query["name"]!
    // ok: sql-injection
    try db.run("SELECT * FROM t WHERE name = ?", name)
    // ruleid: sql-injection
    try db.run("SELECT * FROM t WHERE name = '" + name + "'")
}

// ends: containment
func containment(req: Request) throws {
    let path = URL(fileURLWithPath: "/srv/files/" + req.query["file"]!).standardized.path
    if path.hasPrefix("/srv/files/") {
        // ok: path-traversal
        _ = FileManager.default.contents(atPath: path)
    }
    let raw = "/srv/files/" + req.query["file"]!
    if raw.hasPrefix("/srv/files/") {
        // ruleid: path-traversal
        _ = FileManager.default.contents(atPath: raw)
    }
}

// ends: host
func host(req: Request) async throws {
    let address: String = req.query["url"]!
    let target = URL(string: address)!
    if hosts.contains(target.host!) {
        // ok: request-forgery
        _ = try await URLSession.shared.data(from: target)
    }
    if !hosts.contains(target.host!) {
        // ruleid: request-forgery
        _ = try await URLSession.shared.data(from: target)
    }
}

// ends: guard that returns
func guardThatReturns(req: Request, db: Connection) throws {
    let name: String = req.query["name"]!
    if name.count == 3 {
        // ruleid: sql-injection
        try db.execute("SELECT * FROM t WHERE name = '\(name)'")
    }
    guard name.wholeMatch(of: /[a-z]+/) != nil else { return }
    // ok: sql-injection
    try db.execute("SELECT * FROM t WHERE name = '\(name)'")
}

// ends: guard that raises
func guardThatRaises(req: Request, db: Connection) throws {
    let column: String = req.query["column"]!
    // ruleid: sql-injection
    try db.execute("SELECT * FROM t ORDER BY \(column)")
    guard columns.contains(column) else { throw Abort(.badRequest) }
    // ok: sql-injection
    try db.execute("SELECT * FROM t ORDER BY \(column)")
}

// ends: reassignment
func reassignment(req: Request, db: Connection) throws {
    var name: String = req.query["name"]!
    // ruleid: sql-injection
    try db.execute("SELECT * FROM t WHERE name = '\(name)'")
    name = "fixed"
    // ok: sql-injection
    try db.execute("SELECT * FROM t WHERE name = '\(name)'")
}

// ends: constant branch
func constantBranch(req: Request, db: Connection) throws {
    let debug = false
    var name = "a"
    if debug {
        name = req.query["name"]!
    }
    // ok: sql-injection
    try db.execute("SELECT * FROM t WHERE name = '\(name)'")
    if !debug {
        name = req.query["name"]!
    }
    // ruleid: sql-injection
    try db.execute("SELECT * FROM t WHERE name = '\(name)'")
}
