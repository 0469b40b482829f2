import Foundation
import Vapor

func find(req: Request, tree: XMLDocument) throws {
    let name: String = req.query["name"]!
    // ruleid: xpath-injection
    let found = try tree.nodes(forXPath: "//user[@name='\(name)']")
    // ok: xpath-injection
    let users = try tree.nodes(forXPath: "//user").first { $0.name == name }
    // ruleid: xpath-injection
    let any = try tree.nodes(forXPath: name)
    // ok: xpath-injection
    let third = try tree.nodes(forXPath: "//user[\(name.count)]")
    // ruleid: xpath-injection
    let asked = try tree.objects(forXQuery: "//user[@id='" + name + "']")
    // ok: xpath-injection
    let fixed = try tree.objects(forXQuery: "//user")
}
