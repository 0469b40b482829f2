import Foundation
import Vapor

struct Settings {
    // ruleid: hardcoded-credential
    let password = "h7!kQ2zP"
    // ok: hardcoded-credential
    let user = "shop"
    // ruleid: hardcoded-credential
    static let apiKey = "made-up-key-a1b2c3d4e5f6g7h8i9"
    // ok: hardcoded-credential
    static let passwordField = "password"
}

func connect() {
    // ruleid: hardcoded-credential
    database.connect(user: "shop", password: "h7!kQ2zP")
    // ok: hardcoded-credential
    database.connect(user: "shop", password: Environment.get("DB_PASSWORD")!)
    // ok: hardcoded-credential
    field.textContentType = .password
    // ok: hardcoded-credential
    let password = field.text ?? ""
}
