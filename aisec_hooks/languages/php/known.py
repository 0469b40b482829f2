"""Names that PHP itself defines, and what its functions make of text."""

from __future__ import annotations

# PHP manual, "Predefined Variables" and the functions and classes that models and rules speak of.
BUILTINS = frozenset(
    """
    <?= !! $_GET $_POST $_COOKIE $_REQUEST $_SERVER $_FILES $_ENV $_SESSION $GLOBALS $argv $argc
    $wpdb $HTTP_RAW_POST_DATA echo print include include_once require require_once exit die isset
    empty unset eval assert exec system shell_exec passthru popen proc_open pcntl_exec
    create_function call_user_func call_user_func_array func_get_args function_exists
    is_callable define defined constant extract parse_str compact array_map array_filter
    array_walk usort uasort uksort register_shutdown_function array_push array_pop array_shift
    array_unshift array_merge array_keys array_values array_key_exists in_array array_search
    count implode join explode sprintf vsprintf printf vprintf number_format str_replace
    str_ireplace substr_replace preg_replace preg_replace_callback preg_match preg_match_all
    preg_split preg_quote preg_grep mb_ereg_replace ereg_replace trim ltrim rtrim strtolower
    strtoupper ucfirst ucwords nl2br strrev str_pad str_repeat substr strstr stristr strrchr
    strlen strpos stripos strrpos str_contains str_starts_with str_ends_with mb_substr
    mb_strtolower mb_strtoupper mb_convert_encoding iconv utf8_encode utf8_decode wordwrap
    chunk_split addslashes stripslashes htmlspecialchars htmlentities htmlspecialchars_decode
    html_entity_decode strip_tags urlencode rawurlencode urldecode rawurldecode http_build_query
    base64_encode base64_decode bin2hex hex2bin md5 sha1 hash hash_hmac hash_file hash_init
    md5_file sha1_file crypt crc32 password_hash password_verify hash_equals mcrypt_encrypt
    mcrypt_decrypt mcrypt_module_open openssl_encrypt openssl_decrypt openssl_sign
    openssl_digest openssl_verify rand mt_rand srand mt_srand random_int random_bytes uniqid
    lcg_value array_rand shuffle str_shuffle openssl_random_pseudo_bytes microtime time intval
    floatval boolval doubleval settype is_numeric is_int ctype_digit ctype_alnum ctype_alpha
    ctype_xdigit filter_var filter_input filter_input_array getenv putenv getopt
    apache_request_headers getallheaders serialize unserialize json_encode json_decode
    yaml_parse yaml_parse_file igbinary_unserialize msgpack_unpack simplexml_load_string
    simplexml_load_file libxml_disable_entity_loader xml_parse file_get_contents
    file_put_contents file fopen fread fgets fgetcsv fwrite fputs readfile fpassthru unlink
    rename copy rmdir mkdir opendir scandir dir glob touch chmod chown symlink link
    move_uploaded_file is_uploaded_file is_file file_exists is_dir realpath basename dirname
    pathinfo tempnam parse_ini_file highlight_file show_source php_strip_whitespace
    stream_get_contents header setcookie setrawcookie session_id session_start mail mb_send_mail
    error_log syslog trigger_error curl_init curl_setopt curl_setopt_array curl_exec
    curl_multi_exec fsockopen pfsockopen stream_socket_client stream_context_create get_headers
    getimagesize gethostbyname mysql_query mysql_real_escape_string mysqli_query
    mysqli_multi_query mysqli_real_query mysqli_prepare mysqli_connect mysqli_real_escape_string
    mysqli_fetch_assoc mysqli_fetch_array mysqli_fetch_all mysqli_fetch_row pg_query
    pg_query_params pg_prepare pg_connect pg_escape_string pg_escape_literal
    pg_escape_identifier pg_fetch_assoc pg_send_query sqlite_query sqlite_escape_string
    sqlsrv_query sqlsrv_prepare oci_parse odbc_exec odbc_prepare db2_exec ibase_query
    mssql_query ldap_search ldap_list ldap_read ldap_escape ldap_bind ldap_connect
    escapeshellarg escapeshellcmd ini_set error_reporting set_time_limit sleep dl phpinfo
    var_dump print_r var_export is_a is_subclass_of get_class method_exists class_exists
    property_exists iterator_to_array array_combine array_slice array_splice array_reverse
    array_unique array_column array_fill array_diff array_intersect array_flip reset current end
    next prev key each range min max abs round floor ceil PDO PDOStatement mysqli mysqli_stmt
    SQLite3 MongoDB ReflectionClass ReflectionMethod ReflectionFunction Closure Exception
    ErrorException Error Throwable TypeError ValueError RuntimeException LogicException
    InvalidArgumentException PDOException JsonException DOMDocument DOMXPath SimpleXMLElement
    XMLReader XSLTProcessor SoapClient SplFileObject SplFileInfo DirectoryIterator ZipArchive
    PharData Phar ArrayObject ArrayIterator Random DateTime DateTimeImmutable Imagick stdClass
    DB Route Request Response Redirect Log Storage Mail Cache Cookie Http Crypt Hash Auth View
    Input Session File Schema Str Arr Artisan Process URL request redirect response view route
    abort dispatch back cookie config env app bcrypt encrypt decrypt logger wp_redirect
    wp_safe_redirect wp_remote_get wp_remote_post wp_remote_request wp_safe_remote_get wp_die
    wp_mail esc_html esc_attr esc_url esc_url_raw esc_js esc_sql esc_textarea esc_xml wp_kses
    wp_kses_post sanitize_text_field sanitize_key sanitize_file_name sanitize_email
    sanitize_title absint wp_unslash add_action add_filter add_shortcode register_rest_route
    get_query_var get_option update_option maybe_unserialize wp_verify_nonce check_admin_referer
    current_user_can do_shortcode __DIR__ __FILE__ __LINE__ __CLASS__ __METHOD__ __FUNCTION__
    __NAMESPACE__
    """.split()  # noqa: SIM905 - hundreds of quoted words are no easier to read
)

_NUMBERS = """
    intval floatval doubleval boolval strlen mb_strlen count sizeof abs round floor ceil strpos
    stripos strrpos time microtime is_numeric crc32 filesize filemtime ord absint
    memory_get_usage hrtime mktime similar_text levenshtein strcmp strcasecmp substr_count
    is_string is_array is_int is_bool is_null in_array array_key_exists number_format random_int
    isset empty defined function_exists file_exists is_file is_dir is_readable is_writable
    """.split()  # noqa: SIM905 - as above

_TEXTS = """
    strval trim ltrim rtrim chop ucfirst lcfirst ucwords nl2br strtolower strtoupper mb_strtolower
    mb_strtoupper utf8_encode utf8_decode addslashes stripslashes wordwrap strrev
    wp_unslash
    """.split()  # noqa: SIM905 - as above

_QUOTED = """
    escapeshellarg pg_escape_literal pg_escape_identifier preg_quote bin2hex md5 sha1 dechex
    """.split()  # noqa: SIM905 - as above

FUNCTIONS = {
    **dict.fromkeys(_NUMBERS, "number"),
    **dict.fromkeys(_TEXTS, "text"),
    **dict.fromkeys(_QUOTED, "quoted"),
    "intval": "parse", "floatval": "parse", "strlen": "length", "mb_strlen": "length",
    "count": "length", "sprintf": "percent",
}  # fmt: skip
"""Path of a function -> what its result is (``model.language.Language.functions``)."""
