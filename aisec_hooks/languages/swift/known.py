"""Names of Swift's libraries that need no import of their own, and what is known of them."""

from __future__ import annotations

# Types that sources are asked of are not among them: they count wherever they are named.
BUILTINS = frozenset(
    """
    Any Array Bool Character CommandLine Data Dictionary Double Error Float Implicit Int Int16
    Int32 Int64 Int8 Never Optional Regex Result Set String Substring
    SystemRandomNumberGenerator UInt UInt16 UInt32 UInt64 UInt8 Void assert debugPrint
    fatalError print precondition readLine interpolation max min abs zip stride type

    AES AF Alamofire Application Bundle CC_MD2 CC_MD4 CC_MD5 CC_SHA1 CC_MD5_Init CC_SHA1_Init
    CCCrypt CCCryptorCreate CCCryptorCreateWithMode CCHmac CIFilter Connection Cipher Client
    Context DatabaseQueue DatabasePool Database DateFormatter DES DisabledTrustEvaluator
    DisabledEvaluator Environment FMDatabase FMDatabaseQueue FileManager HTTPClient
    HTTPClientRequest HTTPHeaders HTTPCookies HTTPCookie HTTPResponse Insecure InputStream
    JSContext JSONDecoder JSONEncoder JSONSerialization LAContext Logger MD5 ModelContext
    NIOSSLContext NSAppleScript NSArray NSAttributedString NSData NSDictionary NSExpression
    NSKeyedUnarchiver NSLog NSPredicate NSRegularExpression NSString NSTask NSUnarchiver NSURL
    NSURLRequest NSURLConnection NSUserDefaults NSWorkspace OSLog OutputStream Pipe
    PostgresConnection PostgresQuery Process ProcessInfo PropertyListDecoder
    PropertyListSerialization RC4 Response RouterResponse RoutesBuilder SHA1 SQL SQLQueryString
    SQLRaw SQLRequest SecRandomCopyBytes ServerTrustManager SessionDelegate Session Statement
    StencilEnvironment TLSConfiguration Template TarArchive URI URL URLComponents URLCredential
    URLQueryItem URLRequest URLSession URLSessionConfiguration UIApplication UIWebView UIDevice
    UIPasteboard UUID UserDefaults WKUserScript WKWebView XMLDocument XMLParser XMLNode Yams
    XPCConnection NSXPCConnection ZipFile Archive arc4random arc4random_uniform arc4random_buf
    drand48 srand48 srand srandom rand random lrand48 mrand48 dlopen dlsym execl execv execve
    execvp exit popen posix_spawn system getenv os_log fopen fputs open creat unlink remove
    sqlite3_exec sqlite3_prepare sqlite3_prepare_v2 sqlite3_prepare_v3 sqlite3_prepare16_v2
    sqlite3_get_table kCCAlgorithmDES kCCAlgorithm3DES kCCAlgorithmRC4 kCCAlgorithmRC2
    kCCAlgorithmCAST kCCAlgorithmBlowfish kCCOptionECBMode kCCModeECB kCCHmacAlgMD5
    kCCHmacAlgSHA1 NSClassFromString NSSelectorFromString TripleDES Rabbit Blowfish ECB CBC
    Digest SecTrustSetExceptions xmlReadMemory xmlReadFile xmlParseMemory XML_PARSE_NOENT
    XML_PARSE_DTDLOAD SSLSetSessionOption kCFStreamSSLValidatesCertificateChain kCFBooleanFalse
    Abort SMTP Leaf FileIO Folder shellOut ShellOut ChatQuery Foundation CryptoKit CryptoSwift
    Crypto
    """.split()  # noqa: SIM905 - a table of names reads better so
)

TEXT_METHODS = {
    **dict.fromkeys(
        """
    capitalized compactMap
    deletingLastPathComponent dropFirst dropLast filter first flatMap joined last lowercased
    map padding prefix removingPercentEncoding reversed sorted split standardizedFileURL
    standardizingPath substring suffix trimmingCharacters trimmingPrefix uppercased
    """.split(),  # noqa: SIM905 - as above
        "same",
    ),
    "appending": "concat",
}
FUNCTIONS = {
    **dict.fromkeys(("CCAlgorithm", "CCOptions", "CCMode", "CCOperation"), "wrapped"),
    **dict.fromkeys(
        (
            "String", "Substring", "Data", "Array", "NSString", "NSMutableString",
               "Optional", "NSAttributedString", "AnyHashable",
        ),
        "text",
    ),
    **dict.fromkeys(
        ("Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
         "Double", "Float", "CGFloat", "Bool", "Decimal"),
        "number",
    ),
}  # fmt: skip

HARMLESS = frozenset(
    """
    Bool Int Int8 Int16 Int32 Int64 UInt UInt8 UInt16 UInt32 UInt64 Double Float CGFloat
    Decimal Date UUID Void TimeInterval Duration Enum Never
    """.split()  # noqa: SIM905 - as above
)
