import MongoSwift
import Vapor

func find(req: Request, users: MongoCollection) async throws {
    // ruleid: nosql-injection
    let query = try BSONDocument(fromJSON: req.body.string!)
    // ok: nosql-injection
    let fixed: BSONDocument = ["name": .string(req.query["name"]!)]
    // ruleid: nosql-injection
    let found = try await users.find(req.content.decode(BSONDocument.self))
    // ok: nosql-injection
    let all = try await users.find(["sold": true])
    // ruleid: nosql-injection
    let gone = try await users.deleteMany(req.content.decode(BSONDocument.self))
    // ok: nosql-injection
    let none = try await users.deleteMany(["sold": false])
}
