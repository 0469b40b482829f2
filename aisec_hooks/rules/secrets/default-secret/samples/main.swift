import Foundation
import Vapor

func configure(_ app: Application) {
    // ruleid: default-secret
    let secret = Environment.get("JWT_SECRET") ?? "made-up-secret-1"
    // ok: default-secret
    let region = Environment.get("REGION") ?? "eu"
    // ruleid: default-secret
    let password = Environment.get("DB_PASSWORD") ?? "vapor_password"
    // ok: default-secret
    let given = Environment.get("DB_PASSWORD") ?? ""
    // ruleid: default-secret
    let signingKey = ProcessInfo.processInfo.environment["SIGNING_KEY"] ?? "made-up-key-1"
    // ok: default-secret
    let key = ProcessInfo.processInfo.environment["SIGNING_KEY"] ?? fallback()
}
