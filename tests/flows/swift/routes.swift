// Routes whose closures name no type, and what a program is given.
import Foundation
import Vapor

let app = try await Application.make(.detect())
app.get("run") { req in
    // ruleid: command-injection
    system(req.query["word"]!)
    // ok: command-injection
    system("uptime")
    return "done"
}
app.get("next") { req in
    // ruleid: open-redirect
    req.redirect(to: req.query["next"]!)
}
app.get("cookie") { req in
    // ruleid: open-redirect
    req.redirect(to: req.cookies["next"]!.string)
}
let admin = app.grouped("admin")
admin.post("page", ":id") { req async throws -> View in
    let id = try req.parameters.require("id", as: UUID.self)
    // ok: path-traversal
    _ = try String(contentsOfFile: "/srv/\(id).html")
    // ruleid: path-traversal
    return try String(contentsOfFile: "/srv/\(req.parameters.get("page")!).html")
}

func tool() throws {
    let path = CommandLine.arguments[1]
    let shell = Process()
    shell.launchPath = "/bin/sh"
    shell.arguments = ["-c", "cat \(path)"]
    // ruleid: command-injection
    try shell.run()
    let direct = Process()
    direct.launchPath = "/bin/cat"
    direct.arguments = [path]
    // ok: command-injection
    try direct.run()
    let name = ProcessInfo.processInfo.environment["NAME"] ?? ""
    // ruleid: command-injection
    system("echo \(name)")
    let line = readLine() ?? ""
    // ruleid: command-injection
    system("echo " + line)
    // ok: command-injection
    system("echo \(line.count)")
}
