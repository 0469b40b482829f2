"""What Ruby's core and standard library do to texts, and which names stand for libraries."""

from __future__ import annotations

# Kernel, and methods of the frameworks that stand alone.
BUILTINS = frozenset(
    """
    self nil true false puts print p pp printf putc gets readline readlines system exec spawn fork
    eval binding open rand srand sleep exit exit! abort format sprintf loop lambda proc Integer
    Float String Array Hash Rational Complex require require_relative load autoload catch throw
    warn raise trap select syscall test caller at_exit block_given? instance_eval class_eval
    module_eval instance_exec send __send__ public_send method define_method const_get freeze
    params request response session cookies headers flash env render redirect_to
    redirect_back redirect_back_or_to redirect send_file send_data head halt erb haml slim liquid
    markdown builder body status content_type logger raw html_safe link_to content_tag
    h escape_html html_escape j escape_javascript sanitize strip_tags find_by_sql where order
    group having joins select pluck update_all delete_all exists? skip_before_action
    skip_before_filter protect_from_forgery attachment !! ENV ARGV ARGF DATA STDIN STDOUT STDERR
    $stdin $stdout $stderr $PROGRAM_NAME $0 __FILE__ __dir__ __method__ __LINE__ RUBY_VERSION
    """.split()  # noqa: SIM905 - a hundred quoted words are no easier to read
)

# Constants of core, the standard library and gems, which nobody has to import.
PACKAGES = frozenset(
    """
    AbstractController ActionCable ActionController ActionDispatch ActionMailer ActionView
    ActiveJob ActiveModel ActiveRecord ActiveStorage ActiveSupport Addressable AES Anthropic
    ApplicationController ApplicationRecord ARGF Arel Array Aws BasicObject BCrypt Base64
    BasicSocket Benchmark BigDecimal Bson BSON Bunny CGI CSV Commander Concurrent Cocaine
    CommonMarker Class Curl Data Date DateTime Devise Digest Dir DRb Encoding ERB Erubi Erubis
    Etc Excon Faker Faraday Fiddle File FileTest FileUtils Find Float GraphQL Grape Gem Hanami Haml
    Hash HTTP HTTPClient HTTParty HTTPX Hashie HighLine I18n IO IRB IPAddr Integer JSON JWT Kernel
    Kafka Kramdown LDAP Liquid Logger Loofah Mail Marshal MatchData Math MessagePack Method Mime
    MiniMagick Mechanize Mongo Mongoid Module MultiJson Mustache Mysql Mysql2 Net Nokogiri Numeric
    Object ObjectSpace Oj OpenAI OpenSSL OpenStruct OpenURI Open3 OptionParser Ox PG PTY Patron
    Pathname POSIX Prawn Proc Process PStore Psych Puma Racc Rack Rails Rake Random Range RbNaCl
    Readline Redcarpet Redis Regexp REXML RestClient Resque Rouge RubyLLM Ruby RubyVM Rugged
    Sanitize
    SecureRandom Sequel Set Shellwords Sidekiq Signal Sinatra SQLite3 Slim Socket SolidQueue
    StringIO String Struct Symbol Syslog TCPServer TCPSocket Tempfile Temple Thor Thread Tilt Time
    Timeout Tmpdir Typhoeus UDPSocket UNIXSocket URI Warden WEBrick XMLRPC YAML Zip Zlib
    Zeitwerk
    """.split()  # noqa: SIM905 - as above
)

TEXT_METHODS = {
    **dict.fromkeys(
        """
        to_s to_str to_sym to_a strip lstrip rstrip chomp chop chomp! strip! squeeze squish downcase
        upcase capitalize swapcase downcase! upcase! dup clone freeze itself presence b scrub
        encode force_encoding unicode_normalize delete_prefix delete_suffix reverse lines chars
        first last to_h to_hash with_indifferent_access symbolize_keys stringify_keys compact
        flatten uniq sort entries values keys each_line each_char tr tr_s succ next then tap
        undump camelize underscore titleize humanize pluralize singularize tableize classify
        demodulize try try! fetch dig unsafe_raw to_unsafe_h to_unsafe_hash permit! sum read
        html_safe squish! +@ -@ deep_dup deep_symbolize_keys
        """.split(),  # noqa: SIM905 - as above
        "same",
    ),
    "concat": "concat",
    "<<": "concat",
    "format": "percent",
}

_NUMBERS = """
    Integer Float Rational to_i to_f Time.now Process.pid Process.clock_gettime Date.today
    SecureRandom.random_number SecureRandom.hex SecureRandom.uuid
    SecureRandom.alphanumeric Integer.sqrt Date.parse Time.parse DateTime.parse Time.at
    Date.strptime Time.strptime
""".split()  # noqa: SIM905 - as above

_TEXTS = """
    String Array String.new Array.wrap ActiveSupport.SafeBuffer.new
    ActiveSupport.JSON.decode
""".split()  # noqa: SIM905 - as above

# Their results hold nothing but letters, digits and signs that end no text in SQL or a shell.
_QUOTED = """
    Shellwords.escape Shellwords.shellescape Shellwords.join Base64.urlsafe_encode64
    Base64.strict_encode64 Base64.encode64 Digest.SHA256.hexdigest Digest.SHA512.hexdigest
    Digest.SHA1.hexdigest Digest.MD5.hexdigest CGI.escape ERB.Util.url_encode
    URI.encode_www_form_component
""".split()  # noqa: SIM905 - as above

FUNCTIONS = {
    **dict.fromkeys(_NUMBERS, "number"),
    **dict.fromkeys(_TEXTS, "text"),
    **dict.fromkeys(_QUOTED, "quoted"),
    **dict.fromkeys(("format", "sprintf", "Kernel.format", "Kernel.sprintf"), "percent"),
    **dict.fromkeys(("Regexp", "Regexp.new", "Regexp.compile"), "wrapped"),
}
