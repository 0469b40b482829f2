import Foundation
import Vapor

func run(req: Request, word: String) throws {
    let process = Process()
    process.launchPath = "/bin/sh"
    process.arguments = ["-c", "grep \(req.query["word"]!) words.txt"]
    // ruleid: command-injection
    process.launch()
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/usr/bin/grep")
    other.arguments = ["--", req.query["word"]!, "words.txt"]
    // ok: command-injection
    try other.run()
    // ruleid: command-injection
    system("grep \(word) words.txt")
    // ok: command-injection
    system("grep -c a words.txt")
    // ruleid: command-injection
    popen("grep " + word, "r")
    // ok: command-injection
    popen("uptime", "r")
}
