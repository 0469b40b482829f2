import Foundation
import Vapor

func patterns(req: Request) throws {
    let name: String = req.query["name"]!
    // ruleid: regex-injection
    let pattern = try NSRegularExpression(pattern: name)
    // ok: regex-injection
    let word = try NSRegularExpression(pattern: NSRegularExpression.escapedPattern(for: name))
    // ruleid: regex-injection
    let begin = try NSRegularExpression(pattern: "^\(name)")
    // ok: regex-injection
    let fixed = try NSRegularExpression(pattern: "^[a-z]+$")
    // ruleid: regex-injection
    let regex = try Regex(name)
    // ok: regex-injection
    let plain = try Regex("[a-z]+")
}
