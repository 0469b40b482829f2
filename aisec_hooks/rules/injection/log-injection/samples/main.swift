import Foundation
import Vapor

func logs(req: Request) {
    let name: String = req.query["name"]!
    // ruleid: log-injection
    req.logger.info("login of \(name)")
    // ok: log-injection
    req.logger.info("login", metadata: ["name": "\(name)"])
    // ruleid: log-injection
    NSLog("login of \(name)")
    // ok: log-injection
    NSLog("login")
    // ruleid: log-injection
    req.logger.warning("no user " + name)
    // ok: log-injection
    req.logger.warning("no user \(name.count)")
}
