import Foundation
import GameplayKit

func secrets() {
    // ruleid: weak-random
    let token = String(drand48())
    // ok: weak-random
    let safe = String(UInt64.random(in: 0...UInt64.max))
    // ruleid: weak-random
    let sessionToken = "\(rand())"
    // ok: weak-random
    let sessionKey = "\(SystemRandomNumberGenerator().next())"
    // ruleid: weak-random
    let resetCode = String(GKMersenneTwisterRandomSource(seed: 1).nextInt())
    // ok: weak-random
    let resetToken = UUID().uuidString
    // ok: weak-random
    let jitter = drand48()
}
