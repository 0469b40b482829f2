"""Go, up to version 1.24."""

from __future__ import annotations

from aisec_hooks.model.language import Language

# The universe block of the Go specification: types, constants, zero value, functions.
_BUILTINS = frozenset(
    """
    any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64
    rune string uint uint8 uint16 uint32 uint64 uintptr
    true false iota nil
    append cap clear close complex copy delete imag len make max min new panic print println real
    recover
    """.split()  # noqa: SIM905 - forty quoted words are no easier to read
)

_NUMBERS = """
    byte cap copy float32 float64 int int8 int16 int32 int64 len rune uint uint8 uint16 uint32
    uint64 uintptr
    strconv.AppendInt strconv.Atoi strconv.FormatBool strconv.FormatFloat strconv.FormatInt
    strconv.FormatUint strconv.Itoa strconv.ParseBool strconv.ParseFloat strconv.ParseInt
    strconv.ParseUint
    strings.Compare strings.Contains strings.Count strings.EqualFold strings.HasPrefix
    strings.HasSuffix strings.Index strings.LastIndex
    bytes.Compare bytes.Contains bytes.Count bytes.Equal bytes.HasPrefix bytes.HasSuffix
    bytes.Index unicode/utf8.RuneCountInString
    math/rand.Int math/rand.Intn math/rand/v2.Int math/rand/v2.IntN
    time.Now().Unix time.Now().UnixMilli time.Now().UnixNano
""".split()  # noqa: SIM905 - as above

_TEXTS = """
    any error string errors.New fmt.Sprint html/template.HTML strings.Clone strings.Title
    html/template.Must text/template.Must
    strings.ToLower strings.ToTitle strings.ToUpper strings.TrimSpace strings.ToValidUTF8
    bytes.Clone bytes.ToLower bytes.ToUpper bytes.TrimSpace
""".split()  # noqa: SIM905 - as above

# Their results hold nothing but letters, digits and signs that end no text in SQL or a shell.
_QUOTED = """
    encoding/base64.RawStdEncoding.EncodeToString encoding/base64.RawURLEncoding.EncodeToString
    encoding/base64.StdEncoding.EncodeToString encoding/base64.URLEncoding.EncodeToString
    encoding/hex.EncodeToString net/url.PathEscape net/url.QueryEscape
    github.com/google/uuid.New().String github.com/google/uuid.NewString
    github.com/lib/pq.QuoteIdentifier github.com/lib/pq.QuoteLiteral
    github.com/jackc/pgx/v4.Identifier().Sanitize github.com/jackc/pgx/v5.Identifier().Sanitize
    github.com/alessio/shellescape.Quote al.essio.dev/pkg/shellescape.Quote
    github.com/kballard/go-shellquote.Join
""".split()  # noqa: SIM905 - as above

# Last names of types whose values cannot hold any text: numbers, truth, time, identifiers.
_HARMLESS = frozenset(
    """
    bool byte complex64 complex128 float32 float64 int int8 int16 int32 int64 rune uint uint8 uint16
    uint32 uint64 uintptr Addr Duration IP Month NullBool NullFloat64 NullInt32 NullInt64 NullTime
    ObjectID Time UUID Weekday
    """.split()  # noqa: SIM905 - as above
)

_ENDINGS = frozenset(
    """
    panic os.Exit runtime.Goexit log.Fatal log.Fatalf log.Fatalln log.Panic log.Panicf log.Panicln
    github.com/sirupsen/logrus.Fatal github.com/sirupsen/logrus.Fatalf k8s.io/klog/v2.Fatal
    k8s.io/klog/v2.Fatalf github.com/golang/glog.Fatal github.com/golang/glog.Fatalf
    """.split()  # noqa: SIM905 - as above
)

LANGUAGE = Language(
    name="go",
    title="Go",
    grammar="tree_sitter_go:language",
    suffixes=(".go",),
    builtins=_BUILTINS,
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    # strings.Join(items, between) is lowered as between.Join(items), see calls.py.
    text_methods={"Join": "join"},
    functions={
        **dict.fromkeys(_NUMBERS, "number"),
        **dict.fromkeys(_TEXTS, "text"),
        **dict.fromkeys(_QUOTED, "quoted"),
        "len": "length",
        "strconv.Atoi": "parse",
        "fmt.Sprintf": "percent",
        "fmt.Errorf": "percent",
        "fmt.Appendf": "percent",
    },
    harmless_types=_HARMLESS,
    arithmetic={"/": "quotient", "%": "remainder"},
    several_results=True,
    endings=_ENDINGS,
)
