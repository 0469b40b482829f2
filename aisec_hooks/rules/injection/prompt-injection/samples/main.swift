import FoundationModels
import Vapor

func ask(req: Request) {
    let who: String = req.query["who"]!
    // ruleid: prompt-injection
    let session = LanguageModelSession(instructions: "You help \(who)")
    // ok: prompt-injection
    let fixed = LanguageModelSession(instructions: "You help customers")
    // ruleid: prompt-injection
    let model = GenerativeModel(name: "m", systemInstruction: "You help " + who)
    // ok: prompt-injection
    let plain = GenerativeModel(name: "m", systemInstruction: "You help customers")
    // ruleid: prompt-injection
    let other = LanguageModelSession(instructions: who)
    // ok: prompt-injection
    let prompt = Prompt(who)
}
