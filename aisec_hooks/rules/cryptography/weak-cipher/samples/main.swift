import CommonCrypto
import CryptoKit
import CryptoSwift
import Foundation

func encrypt(data: Data, key: [UInt8], iv: [UInt8]) throws {
    // ruleid: weak-cipher
    CCCrypt(CCOperation(kCCEncrypt), CCAlgorithm(kCCAlgorithmDES), 0, key, 8, iv, bytes, 8, out, 8, nil)
    // ruleid: weak-cipher
    CCCrypt(CCOperation(kCCEncrypt), CCAlgorithm(kCCAlgorithmAES), CCOptions(kCCOptionECBMode), key, 32, iv, bytes, 8, out, 8, nil)
    // ok: weak-cipher
    CCCrypt(CCOperation(kCCEncrypt), CCAlgorithm(kCCAlgorithmAES), CCOptions(kCCOptionPKCS7Padding), key, 32, iv, bytes, 8, out, 8, nil)
    // ruleid: weak-cipher
    let book = try AES(key: key, blockMode: ECB())
    // ok: weak-cipher
    let counted = try AES(key: key, blockMode: GCM(iv: iv))
    // ruleid: weak-cipher
    let fish = try Blowfish(key: key, blockMode: CBC(iv: iv), padding: .pkcs7)
    // ok: weak-cipher
    let box = try AES.GCM.seal(data, using: SymmetricKey(size: .bits256))
}
