import Foundation

func parse(body: Data) throws {
    let parser = XMLParser(data: body)
    // ruleid: xml-external-entities
    parser.shouldResolveExternalEntities = true
    // ok: xml-external-entities
    parser.shouldResolveExternalEntities = false
    // ruleid: xml-external-entities
    let tree = try XMLDocument(data: body, options: .nodeLoadExternalEntitiesAlways)
    // ok: xml-external-entities
    let plain = try XMLDocument(data: body, options: .nodeLoadExternalEntitiesNever)
    // ruleid: xml-external-entities
    let some = try XMLDocument(data: body, options: [.nodeLoadExternalEntitiesAlways, .nodePreserveAll])
    // ok: xml-external-entities
    let none = try XMLDocument(data: body, options: [])
}
