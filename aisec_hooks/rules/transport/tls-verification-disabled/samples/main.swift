import Alamofire
import Foundation
import NIOSSL

final class Trusting: NSObject, URLSessionDelegate {
    func urlSession(_ session: URLSession, didReceive challenge: URLAuthenticationChallenge,
                    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void) {
        // ruleid: tls-verification-disabled
        completionHandler(.useCredential, URLCredential(trust: challenge.protectionSpace.serverTrust!))
    }

    func answer(_ challenge: URLAuthenticationChallenge, done: (URLSession.AuthChallengeDisposition, URLCredential?) -> Void) {
        // ok: tls-verification-disabled
        done(.performDefaultHandling, nil)
    }
}

func configure() {
    var tls = TLSConfiguration.makeClientConfiguration()
    // ruleid: tls-verification-disabled
    tls.certificateVerification = .none
    // ok: tls-verification-disabled
    tls.certificateVerification = .fullVerification
    // ruleid: tls-verification-disabled
    let made = TLSConfiguration.forClient(certificateVerification: .none)
    // ok: tls-verification-disabled
    let checked = TLSConfiguration.forClient(certificateVerification: .fullVerification)
    // ruleid: tls-verification-disabled
    let manager = ServerTrustManager(evaluators: ["example.com": DisabledTrustEvaluator()])
    // ok: tls-verification-disabled
    let pinned = ServerTrustManager(evaluators: ["example.com": PinnedCertificatesTrustEvaluator()])
    // ruleid: tls-verification-disabled
    SecTrustSetExceptions(trust, SecTrustCopyExceptions(trust))
}
