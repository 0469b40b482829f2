import Foundation
import Vapor

func kinds(req: Request) {
    let name: String = req.query["kind"]!
    // ruleid: unsafe-reflection
    let kind = NSClassFromString(name)
    // ok: unsafe-reflection
    let fixed = NSClassFromString("Shop.Order")
    // ruleid: unsafe-reflection
    let method = NSSelectorFromString(name)
    // ok: unsafe-reflection
    let known = NSSelectorFromString("show:")
    // ruleid: unsafe-reflection
    let library = dlopen(name, RTLD_NOW)
    // ok: unsafe-reflection
    let system = dlopen("libz.so", RTLD_NOW)
}
