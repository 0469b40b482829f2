"""Types and members that mean themselves: those of .NET that models and rules name.

Types that are asked for outside data (``HttpRequest``) are none of these: what is declared with
them is looked for in the text.
"""

from __future__ import annotations

from aisec_hooks.languages.csharp.names import ASKED

BUILTINS = frozenset({ASKED}) | frozenset(
    """
    bool byte char decimal double float int long nint nuint object sbyte short string uint
    ulong ushort void dynamic Activator AppContext AppDomain Array ArraySegment Assembly
    Attribute BitConverter Boolean Buffer Byte Char Console Convert DateOnly DateTime
    DateTimeOffset Decimal Delegate Directory DirectoryInfo Double Encoding Enum Enumerable
    Environment File FileInfo FileStream GC Guid Int16 Int32 Int64 Interlocked Lazy Math
    MemoryStream Monitor Nullable Object Path Process ProcessStartInfo Random Regex Single
    Stream StreamReader StreamWriter String StringBuilder StringReader StringWriter Task
    TextReader TextWriter Thread TimeSpan Tuple Type Uri UriBuilder ValueTask Version
    ArgumentException ArgumentNullException Exception InvalidOperationException IOException
    NotImplementedException NotSupportedException SystemException ArrayList ConcurrentBag
    ConcurrentDictionary ConcurrentQueue ConcurrentStack Dictionary HashSet Hashtable
    ImmutableArray ImmutableHashSet ImmutableList KeyValuePair LinkedList List
    NameValueCollection Queue SortedDictionary SortedList SortedSet Stack Aes AesCcm AesCng
    AesCryptoServiceProvider AesGcm AesManaged CryptoConfig DES DESCryptoServiceProvider DSA
    ECDsa HMACMD5 HMACSHA1 HMACSHA256 HashAlgorithm MD5 MD5Cng MD5CryptoServiceProvider RC2
    RC2CryptoServiceProvider RIPEMD160 RIPEMD160Managed RNGCryptoServiceProvider RSA
    RSACryptoServiceProvider RandomNumberGenerator Rfc2898DeriveBytes Rijndael
    RijndaelManaged SHA1 SHA1Cng SHA1CryptoServiceProvider SHA1Managed SHA256 SHA384 SHA512
    SymmetricAlgorithm TripleDES TripleDESCng TripleDESCryptoServiceProvider CipherMode
    PaddingMode HashAlgorithmName DESEngine DesEdeEngine RC2Engine RC4Engine MD2Digest
    MD4Digest MD5Digest Sha1Digest DigestUtilities CipherUtilities SecureRandom BCrypt
    CngAlgorithm BinaryFormatter LosFormatter NetDataContractSerializer ObjectStateFormatter
    SoapFormatter JavaScriptSerializer SimpleTypeResolver DataContractSerializer
    DataContractJsonSerializer XmlSerializer XamlReader XamlServices ResourceReader
    ResXResourceReader JsonConvert JsonSerializer JsonSerializerSettings JsonDocument
    JObject JArray JToken TypeNameHandling DeserializerBuilder Deserializer
    BinaryMessageFormatter MessagePackSerializer DataSet DataTable DtdProcessing XDocument
    XElement XPathDocument XPathExpression XPathNavigator XmlConvert XmlDataDocument
    XmlDocument XmlReader XmlReaderSettings XmlResolver XmlTextReader XmlUrlResolver
    XmlSecureResolver XmlValidatingReader XslCompiledTransform XsltSettings MySqlCommand
    MySqlConnection MySqlDataAdapter NpgsqlCommand NpgsqlConnection NpgsqlDataAdapter
    OdbcCommand OdbcConnection OdbcDataAdapter OleDbCommand OleDbConnection OleDbDataAdapter
    OracleCommand OracleConnection OracleDataAdapter SQLiteCommand SQLiteConnection
    SQLiteDataAdapter SqlCommand SqlConnection SqlDataAdapter SqlDataSource SqliteCommand
    SqliteConnection SqlMapper CommandDefinition SqlQuerySpec QueryDefinition RawSqlString
    SqlConnectionStringBuilder BsonDocument BsonJavaScript JsonCommand DirectoryEntry
    DirectorySearcher SearchRequest LdapConnection PrincipalContext CSharpCodeProvider
    CSharpScript CodeDomProvider CSharpSyntaxTree PowerShell ScriptBlock AssemblyLoadContext
    DynamicExpressionParser Expression Interpreter Engine Dns HttpClient HttpClientHandler
    HttpRequestMessage HttpWebRequest MailAddress MailMessage ServicePointManager
    SecurityProtocolType SmtpClient SocketsHttpHandler SslProtocols SslStream TcpClient
    WebClient WebRequest WebRequestHandler RestClient RestRequest FtpWebRequest
    SslPolicyErrors X509Certificate2 X509Chain CookieBuilder CookieOptions HttpCookie
    CookieSecurePolicy HttpOnlyPolicy SameSiteMode AntiXssEncoder Encoder HtmlEncoder
    HtmlString HttpUtility JavaScriptEncoder MvcHtmlString SecurityElement Server UrlEncoder
    WebUtility MarkupString HtmlSanitizer ContentResult RedirectResult LocalRedirectResult
    PhysicalFileResult JsonResult Results TypedResults Html Log Logger MD5Managed Razor
    RazorEngineService Template Handlebars Liquid Request Response Session User TempData
    ViewBag ViewData ModelState RouteData Url ZipFile TarFile FastZip FormsAuthentication
    MachineKey ProtectedData SymmetricSecurityKey JwtSecurityTokenHandler
    TokenValidationParameters WebApplication FormattableString FormattableStringFactory
    Redirect RedirectPermanent Content PhysicalFile Ok Json View args
    CryptographicOperations WebEncoders QueryHelpers NativeLibrary BuildManager ScriptEngine
    V8ScriptEngine Lua SystemChatMessage ChatMessage ChatHistory ChatRole AuthorRole
    ChatRequestSystemMessage DeveloperChatMessage FluidTemplate Trace EventLog Debug
    HtmlTextWriter IPAddress BigInteger RegexOptions Image Bitmap SqlHelper MySqlHelper
    JsonNode Sanitizer JsonFilterDefinition BsonSerializer Interaction Cli
    EnvironmentVariableTarget HostingEnvironment this base AddRequest ChatMessageContent
    DB2Command DeleteRequest FbCommand FilePathResult HMACSHA384 ModifyRequest RazorEngine
    RedirectPermanentPreserveMethod RedirectPreserveMethod SnowflakeDbCommand SqlCeCommand
    SshClient Builders HMACSHA512 TimeOnly BinaryData BinaryReader BufferedStream
    ByteArrayContent CryptoStream DeflateStream GZipStream JsonTextReader ObjectResult
    StringContent FluidParser
    """.split()  # noqa: SIM905 - hundreds of quoted words are no easier to read
)
