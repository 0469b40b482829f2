"""Names of C++'s libraries that need no import in the file, and what functions make of text."""

from __future__ import annotations

from aisec_hooks.languages import c

# Qt has its classes without a namespace; the others are those of their own packages.
BUILTINS = c.LANGUAGE.builtins | frozenset(
    """
    this QProcess QSqlQuery QSqlDatabase QCryptographicHash QSslSocket QSslConfiguration QFile
    QDir QUrl QNetworkRequest QNetworkAccessManager QRegularExpression QRegExp QString QByteArray
    QTextStream QLibrary QJSEngine QQmlEngine QWebEngineView QRandomGenerator qrand qsrand
    QTcpSocket QUdpSocket QSettings QCoreApplication QHttpServerRequest QDesktopServices
    QDomDocument QXmlQuery QMessageAuthenticationCode QPluginLoader qFatal qDebug qWarning qInfo
    QStringLiteral QLatin1String tr
    """.split()  # noqa: SIM905 - forty quoted words are no easier to read
)

PACKAGES = frozenset(
    """
    std boost Poco crow drogon httplib pqxx soci sql nlohmann YAML fmt absl spdlog cpr web
    Pistache oatpp leveldb rocksdb mongocxx bsoncxx re2 CryptoPP Botan google rapidjson tinyxml2
    pugi asio beast inja sw cppcms Wt restbed uWS folly SQLite mysqlx RE2 Json
    """.split()  # noqa: SIM905 - as above
)

TEXT_METHODS = {
    **dict.fromkeys(
        """
    substr trimmed simplified toLower toUpper left right mid strip begin front back at value_or
    operator* toStdString toUtf8 lexically_normal remove_prefix chopped
    """.split(),  # noqa: SIM905 - as above
        "same",
    ),
    "arg": "concat",
    "find": "first",
    "indexOf": "first",
}

_NUMBERS = """
    std.stoi std.stol std.stoll std.stoul std.stoull std.stof std.stod std.stold std.to_string
    to_string pqxx.to_string std.atoi std.size std.hash std.max std.min std.abs
    std.chrono.system_clock.now boost.lexical_cast
    """.split()  # noqa: SIM905 - as above

_TEXTS = """
    std.string std.wstring std.string_view std.move std.filesystem.path std.ostringstream
    std.stringstream std.istringstream std.make_pair std.make_any QString QByteArray
    QStringLiteral QString.fromStdString QString.fromUtf8 QString.fromLatin1 QString.fromLocal8Bit
    tr QLatin1String boost.filesystem.path Poco.Path absl.string_view boost.algorithm.trim_copy
    boost.algorithm.to_lower_copy std.optional std.make_optional string string_view boost.format
    std.runtime_error std.ref std.views.all
    """.split()  # noqa: SIM905 - as above

FUNCTIONS = {
    **c.LANGUAGE.functions,
    **dict.fromkeys(_NUMBERS, "number"),
    **dict.fromkeys(_TEXTS, "text"),
    **dict.fromkeys(("std.format", "std.vformat", "fmt.format", "spdlog.fmt_lib.format"), "braces"),
    **dict.fromkeys(
        ("absl.StrFormat", "fmt.sprintf", "QString.asprintf", "Poco.format", "folly.stringPrintf"),
        "percent",
    ),
    **dict.fromkeys(
        (
            f"pqxx.{kind}().{name}"
            for kind in ("work", "nontransaction", "read_transaction", "transaction", "connection")
            for name in ("quote", "quote_name", "esc")
        ),
        "quoted",
    ),
    "std.stoi": "parse", "std.stol": "parse",
}  # fmt: skip
"""Path of a function -> what its result is (``model.language.Language.functions``)."""
