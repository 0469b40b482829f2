import Vapor

let places = ["/home", "/orders"]

func redirects(req: Request) throws -> Response {
    let next: String = req.query["next"]!
    if next.isEmpty {
        // ruleid: open-redirect
        return req.redirect(to: next)
    }
    if places.contains(next) {
        // ok: open-redirect
        return req.redirect(to: next)
    }
    if next.count > 3 {
        // ok: open-redirect
        return req.redirect(to: "/home?next=\(next)")
    }
    if next.count > 2 {
        // ruleid: open-redirect
        return req.redirect(to: "https://" + next)
    }
    // ruleid: open-redirect
    let answer = Response.redirect(to: next)
    // ok: open-redirect
    return req.redirect(to: "/home")
}
