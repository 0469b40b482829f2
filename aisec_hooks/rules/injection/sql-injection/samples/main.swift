import FMDB
import GRDB
import SQLite
import SQLite3
import Vapor

func find(req: Request, db: Database, name: String, table: OpaquePointer) throws {
    // ruleid: sql-injection
    try db.execute(sql: "DELETE FROM t WHERE city = '\(name)'")
    // ok: sql-injection
    try db.execute(sql: "DELETE FROM t WHERE city = ?", arguments: [name])
    // ruleid: sql-injection
    sqlite3_exec(table, "DELETE FROM t WHERE city = '" + name + "'", nil, nil, nil)
    // ok: sql-injection
    sqlite3_exec(table, "DELETE FROM t", nil, nil, nil)
    // ruleid: sql-injection
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM t WHERE city = '\(name)'")
    // ok: sql-injection
    let bound = try Row.fetchAll(db, sql: "SELECT * FROM t WHERE city = ?", arguments: [name])
    // ok: sql-injection
    try db.execute(literal: "DELETE FROM t WHERE city = \(name)")
}

func ask(db: Connection, query: FMDatabase, name: String) throws {
    // ruleid: sql-injection
    try db.execute("DELETE FROM t WHERE city = '\(name)'")
    // ok: sql-injection
    try db.run("DELETE FROM t WHERE city = ?", name)
    // ruleid: sql-injection
    _ = try query.executeQuery("SELECT * FROM t WHERE city = '\(name)'", values: nil)
    // ok: sql-injection
    _ = try query.executeQuery("SELECT * FROM t WHERE city = ?", values: [name])
}
