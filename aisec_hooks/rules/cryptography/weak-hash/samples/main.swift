import CommonCrypto
import CryptoKit
import CryptoSwift
import Foundation

func digests(data: Data, text: String) {
    // ruleid: weak-hash
    let broken = Insecure.MD5.hash(data: data)
    // ok: weak-hash
    let digest = SHA256.hash(data: data)
    // ruleid: weak-hash
    let old = Insecure.SHA1.hash(data: data)
    // ok: weak-hash
    let long = SHA512.hash(data: data)
    var bytes = [UInt8](repeating: 0, count: 32)
    // ruleid: weak-hash
    CC_MD5(text, CC_LONG(text.utf8.count), &bytes)
    // ok: weak-hash
    CC_SHA256(text, CC_LONG(text.utf8.count), &bytes)
    // ruleid: weak-hash
    let sum = text.md5()
    // ok: weak-hash
    let better = text.sha256()
    // ruleid: weak-hash
    var hasher = Insecure.MD5()
    // ok: weak-hash
    let code = HMAC<SHA256>.authenticationCode(for: data, using: key)
}
