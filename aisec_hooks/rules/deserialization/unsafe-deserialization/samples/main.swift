import Foundation
import Vapor

func restore(_ req: Request, data: Data) throws {
    // ruleid: unsafe-deserialization
    let any = NSKeyedUnarchiver.unarchiveObject(with: data)
    // ok: unsafe-deserialization
    let order = try NSKeyedUnarchiver.unarchivedObject(ofClass: Order.self, from: data)
    let reader = try NSKeyedUnarchiver(forReadingFrom: data)
    // ruleid: unsafe-deserialization
    reader.requiresSecureCoding = false
    // ok: unsafe-deserialization
    reader.requiresSecureCoding = true
    // ruleid: unsafe-deserialization
    let top = try NSKeyedUnarchiver.unarchiveTopLevelObjectWithData(data)
    // ok: unsafe-deserialization
    let parsed = try JSONDecoder().decode(Order.self, from: data)
}
