import AsyncHTTPClient
import Vapor

let hosts = ["example.com"]

func fetch(req: Request, client: HTTPClient) async throws {
    let address: String = req.query["url"]!
    // ruleid: request-forgery
    _ = try await req.client.get(URI(string: address))
    // ok: request-forgery
    _ = try await req.client.get("https://example.com/a")
    // ruleid: request-forgery
    _ = try await URLSession.shared.data(from: URL(string: address)!)
    let url = URL(string: address)!
    if hosts.contains(url.host!) {
        // ok: request-forgery
        _ = try await URLSession.shared.data(from: url)
    }
    // ruleid: request-forgery
    _ = try await client.get(url: address).get()
    // ok: request-forgery
    _ = try await client.get(url: "https://example.com/find?q=\(address)").get()
}
