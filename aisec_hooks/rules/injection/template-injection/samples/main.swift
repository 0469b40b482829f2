import Stencil
import Vapor

func pages(req: Request, environment: StencilEnvironment) throws {
    let page: String = req.query["page"]!
    // ruleid: template-injection
    let text = try environment.renderTemplate(string: page, context: [:])
    // ok: template-injection
    let fixed = try environment.renderTemplate(string: "Hello {{ name }}", context: ["name": page])
    // ruleid: template-injection
    let template = Template(templateString: "Hello " + page)
    // ok: template-injection
    let plain = Template(templateString: "Hello {{ name }}")
    // ruleid: template-injection
    let mustache = try MustacheTemplate(string: page)
    // ok: template-injection
    let empty = try MustacheTemplate(string: "Hello {{name}}")
}
