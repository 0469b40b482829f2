import Foundation
import Vapor

func files(req: Request) throws {
    let name: String = req.query["name"]!
    // ruleid: path-traversal
    let text = try String(contentsOfFile: "/srv/" + name, encoding: .utf8)
    // ok: path-traversal
    let page = try String(contentsOfFile: "/srv/index.html", encoding: .utf8)
    // ruleid: path-traversal
    let data = FileManager.default.contents(atPath: "/srv/\(name)")
    let path = URL(fileURLWithPath: "/srv/files/").appendingPathComponent(name).standardized.path
    guard path.hasPrefix("/srv/files/") else { throw Abort(.notFound) }
    // ok: path-traversal
    let safe = FileManager.default.contents(atPath: path)
    // ruleid: path-traversal
    let answer = req.fileio.streamFile(at: "/srv/" + name)
    // ok: path-traversal
    let fixed = req.fileio.streamFile(at: "/srv/a.html")
}
