import Vapor

let known = ["/", "/orders"]

func next(req: Request) throws -> Response {
    let place: String = req.query["next"]!
    // ruleid: protection-removed
    return req.redirect(to: place)
}

func file(req: Request) throws -> Data? {
    let name: String = req.query["name"]!
    // ruleid: protection-removed
    return FileManager.default.contents(atPath: "/srv/files/\(name)")
}

func again(req: Request) -> Response {
    let place: String = req.query["next"]!
    // ruleid: protection-removed
    return req.redirect(to: place)
}

func moved(req: Request) throws -> Response {
    let place: String = req.query["next"]!
    guard known.contains(place) else { throw Abort(.badRequest) }
    // ok: protection-removed
    return req.redirect(to: place)
}

func before(req: Request) -> Response {
    // ok: protection-removed
    return req.redirect(to: req.query["next"]!)
}

func fixed(req: Request) -> Response {
    // ok: protection-removed
    return req.redirect(to: "/orders")
}
