// How values travel through Swift: closures, labels, optionals, tuples, types.
import Foundation
import SQLite
import Vapor

struct Search {
    let name: String
    var limit: Int
}

extension Search {
    func text() -> String { "SELECT * FROM t WHERE name = '\(name)'" }
    func bound() -> String { "SELECT * FROM t LIMIT \(limit)" }
}

enum Colour: String { case red, green }

class Store {
    private let db: Connection
    private var last = ""

    init(db: Connection) { self.db = db }

    var query: String { "SELECT * FROM t WHERE name = '\(last)'" }

    func find(by name: String, in table: String = "t") throws {
        // ruleid: sql-injection
        try db.execute("SELECT * FROM \(table) WHERE name = '\(name)'")
    }

    func count(of number: Int) throws {
        // ok: sql-injection
        try db.execute("SELECT * FROM t LIMIT \(number)")
    }

    func remember(_ req: Request) throws {
        last = req.query["name"]!
        // ruleid: sql-injection
        try db.execute(self.query)
        last = "fixed"
        // ok: sql-injection
        try db.execute(self.query)
    }

    func entry(_ req: Request) throws {
        try find(by: req.query["name"]!)
        try find(by: "a", in: "u")
        try count(of: Int(req.query["n"]!) ?? 1)
    }
}

func optionals(_ req: Request, db: Connection) throws {
    if let name: String = req.query["name"] {
        // ruleid: sql-injection
        try db.execute("SELECT '\(name)'")
    }
    if let number = Int(req.query["n"]!), number > 1 {
        // ok: sql-injection
        try db.execute("SELECT \(number)")
    }
    guard let word: String = req.query["word"] else { return }
    // ruleid: sql-injection
    try db.execute("SELECT '\(word)'")
    let other: String? = req.query["other"]
    if let other {
        // ruleid: sql-injection
        try db.execute("SELECT '\(other)'")
    }
    // ruleid: sql-injection
    try db.execute("SELECT '\(other ?? "none")'")
    // ok: sql-injection
    try db.execute("SELECT '\(other == nil ? "none" : "some")'")
    // ruleid: sql-injection
    try db.execute("SELECT '\(other?.lowercased().trimmingCharacters(in: .whitespaces) ?? "")'")
}

func closures(_ req: Request, db: Connection) throws {
    let names: [String] = req.query["names"]!
    try names.forEach { name in
        // ruleid: sql-injection
        try db.execute("SELECT '\(name)'")
    }
    try names.map { "'\($0)'" }.forEach {
        // ruleid: sql-injection
        try db.execute("SELECT \($0)")
    }
    try ["a", "b"].forEach {
        // ok: sql-injection
        try db.execute("SELECT '\($0)'")
    }
    let list = names.joined(separator: ", ")
    // ruleid: sql-injection
    try db.execute("SELECT \(list)")
    let wrap = { (text: String) -> String in "<" + text }
    // ruleid: sql-injection
    try db.execute(wrap(names[0]))
    // ok: sql-injection
    try db.execute(wrap("a"))
    let made: String = { req.query["made"]! }()
    // ruleid: sql-injection
    try db.execute(made)
}

func tuples(_ req: Request, db: Connection) throws {
    let (first, second) = (req.query["a"]!, "b")
    // ruleid: sql-injection
    try db.execute("SELECT '\(first)'")
    // ok: sql-injection
    try db.execute("SELECT '\(second)'")
    let pair = ("a", req.query["b"]!)
    // ok: sql-injection
    try db.execute("SELECT '\(pair.0)'")
    // ruleid: sql-injection
    try db.execute("SELECT '\(pair.1)'")
    var table = ["a": "b"]
    table["c"] = req.query["c"]!
    // ok: sql-injection
    try db.execute("SELECT '\(table["a"]!)'")
    // ruleid: sql-injection
    try db.execute("SELECT '\(table["c"]!)'")
    for (key, value) in table {
        // ruleid: sql-injection
        try db.execute("SELECT '\(value)'")
    }
    var list: [String] = []
    list.append(req.query["d"]!)
    // ruleid: sql-injection
    try db.execute(list[0])
    list = []
    list.append("SELECT 1")
    // ok: sql-injection
    try db.execute(list[0])
}

func types(_ req: Request, db: Connection) throws {
    let search = Search(name: req.query["name"]!, limit: 3)
    // ruleid: sql-injection
    try db.execute(search.text())
    // ok: sql-injection
    try db.execute(search.bound())
    // ruleid: sql-injection
    try db.execute("SELECT '\(search.name)'")
    // ok: sql-injection
    try db.execute("SELECT '\(search.limit)'")
    let colour = Colour(rawValue: req.query["colour"]!) ?? .red
    // ok: sql-injection
    try db.execute("SELECT '\(colour)'")
    let fixed = Search(name: "a", limit: 1)
    // ok: sql-injection
    try db.execute(fixed.text())
}

func statements(_ req: Request, db: Connection) throws {
    let name: String = req.query["name"]!
    let text = if name.isEmpty { "none" } else { name }
    // ruleid: sql-injection
    try db.execute("SELECT '\(text)'")
    let kind = switch name {
    case "a", "b": name
    default: "c"
    }
    // ok: sql-injection
    try db.execute("SELECT '\(kind)'")
    do {
        // ruleid: sql-injection
        try db.execute("SELECT '\(name)'")
    } catch {
        print(error)
    }
    var sum = "SELECT "
    sum += name
    // ruleid: sql-injection
    try db.execute(sum)
    var loop = "SELECT "
    for letter in ["a", "b"] { loop += letter }
    // ok: sql-injection
    try db.execute(loop)
    let raw = #"SELECT '\#(name)'"#
    // ruleid: sql-injection
    try db.execute(raw)
    let literal = #"SELECT '\(name)'"#
    // ok: sql-injection
    try db.execute(literal)
    let long = """
        SELECT *
        FROM t WHERE name = '\(name)'
        """
    // ruleid: sql-injection
    try db.execute(long)
    let format = String(format: "SELECT '%@'", name)
    // ruleid: sql-injection
    try db.execute(format)
    let number = String(format: "SELECT %d", name.count)
    // ok: sql-injection
    try db.execute(number)
    #if DEBUG
    // ruleid: sql-injection
    try db.execute("SELECT '\(name)'")
    #else
    // ok: sql-injection
    try db.execute("SELECT 1")
    #endif
    try helper(name, on: db)
    try helper("a", on: db)
}

private func helper(_ text: String, on base: Connection) throws {
    // ruleid: sql-injection
    try base.execute("SELECT '\(text)'")
}

private func safe(_ text: String, on base: Connection) throws {
    // ok: sql-injection
    try base.execute("SELECT '\(text)'")
}

func calls(db: Connection) throws {
    try safe("a", on: db)
}
