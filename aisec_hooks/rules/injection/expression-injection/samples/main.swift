import Foundation
import Vapor

func filters(req: Request) {
    let name: String = req.query["name"]!
    // ruleid: expression-injection
    let query = NSPredicate(format: "name == '\(name)'")
    // ok: expression-injection
    let bound = NSPredicate(format: "name == %@", name)
    // ruleid: expression-injection
    let any = NSPredicate(format: name)
    // ok: expression-injection
    let all = NSPredicate(value: true)
    // ruleid: expression-injection
    let sum = NSExpression(format: name)
    // ok: expression-injection
    let fixed = NSExpression(format: "1 + %@", name)
}
