"""Names of C's libraries that need no declaration in the file, and what functions make of text."""

from __future__ import annotations

# ISO/IEC 9899 (C23), POSIX.1-2024, and the manuals of the libraries that models and rules speak of.
BUILTINS = frozenset(
    """
    NULL EOF optarg STDIN_FILENO sqlite3_quoted stdin stdout stderr environ errno main goto sizeof
    malloc calloc realloc free abort exit _exit _Exit quick_exit atexit system getenv
    secure_getenv putenv setenv unsetenv popen pclose execl execlp execle execv execvp execvpe
    execve fexecve posix_spawn posix_spawnp fork vfork wordexp dlopen dlsym LoadLibrary
    LoadLibraryA LoadLibraryW LoadLibraryExA LoadLibraryExW CreateProcess CreateProcessA
    CreateProcessW ShellExecute ShellExecuteA ShellExecuteW WinExec _popen _wsystem _spawnl
    _spawnv _execl _execv fopen fopen64 freopen open open64 openat creat unlink unlinkat remove
    rename renameat link symlink readlink rmdir mkdir mkdirat chdir chroot opendir scandir nftw
    ftw chmod fchmodat chown lchown fchownat truncate stat lstat fstatat access faccessat utime
    utimes mknod mkfifo mount umount umount2 statvfs realpath canonicalize_file_name basename
    dirname glob fnmatch CreateFile CreateFileA CreateFileW DeleteFile DeleteFileA DeleteFileW
    MoveFileA CopyFileA fgets fgetws gets gets_s getline getdelim fgetc getc getchar fread read
    pread recv recvfrom recvmsg scanf fscanf sscanf vscanf vfscanf vsscanf getpass readline getopt
    getopt_long getcwd getlogin gethostname write send sendto fwrite fputs puts putchar fputc
    printf fprintf dprintf vprintf vfprintf vdprintf sprintf vsprintf snprintf vsnprintf asprintf
    vasprintf wprintf fwprintf swprintf syslog vsyslog openlog err errx warn warnx verr verrx
    vwarn vwarnx perror error error_at_line setproctitle strcpy strncpy strlcpy stpcpy stpncpy
    strcat strncat strlcat memcpy memmove mempcpy memset bcopy bzero explicit_bzero strlen strnlen
    strdup strndup strdupa strndupa strchr strrchr strstr strcasestr strpbrk strtok strtok_r
    strsep strcmp strcasecmp strncmp strncasecmp memcmp memchr memmem strspn strcspn strcoll
    strerror strsignal tolower toupper isalnum isalpha isdigit isxdigit isspace wcscpy wcscat
    wcslen wcsdup atoi atol atoll atof strtol strtoul strtoll strtoull strtod strtof strtold
    strtoimax strtoumax strtonum abs labs rand srand rand_r random srandom initstate drand48
    erand48 lrand48 nrand48 mrand48 jrand48 srand48 getrandom getentropy arc4random arc4random_buf
    arc4random_uniform time clock gettimeofday clock_gettime localtime gmtime mktime strftime
    mktemp mkstemp mkdtemp mkostemp tmpnam tmpnam_r tempnam tmpfile _mktemp GetTempFileNameA
    setuid setgid seteuid setegid setreuid setresuid setgroups initgroups umask getpwnam getpwuid
    crypt crypt_r getuid geteuid getpid getppid regcomp regexec regerror regfree pcre_compile
    pcre2_compile pcre_exec pcre2_match socket connect bind listen accept accept4 getaddrinfo
    gethostbyname inet_pton inet_addr inet_aton getnameinfo setsockopt setjmp longjmp siglongjmp
    pthread_exit pthread_create qsort bsearch uuid_parse uuid_generate uuid_unparse sqlite3
    sqlite3_stmt sqlite3_open sqlite3_open_v2 sqlite3_exec sqlite3_get_table sqlite3_prepare
    sqlite3_prepare_v2 sqlite3_prepare_v3 sqlite3_prepare16 sqlite3_prepare16_v2 sqlite3_mprintf
    sqlite3_vmprintf sqlite3_snprintf sqlite3_bind_text sqlite3_bind_int sqlite3_bind_blob
    sqlite3_column_text sqlite3_column_blob sqlite3_column_int sqlite3_step sqlite3_randomness
    sqlite3_load_extension sqlite3_errmsg sqlite3_free mysql_query mysql_real_query
    mysql_send_query mysql_real_connect mysql_real_escape_string mysql_real_escape_string_quote
    mysql_escape_string mysql_hex_string mysql_stmt_prepare mysql_fetch_row mysql_options
    mysql_ssl_set MYSQL MYSQL_ROW mariadb_real_query PQexec PQexecParams PQexecPrepared PQprepare
    PQsendQuery PQsendQueryParams PQsendPrepare PQescapeLiteral PQescapeIdentifier
    PQescapeStringConn PQescapeString PQescapeBytea PQgetvalue PQconnectdb PQconnectStart
    PQsetdbLogin PGconn PGresult SQLExecDirect SQLExecDirectA SQLExecDirectW SQLPrepare
    SQLPrepareA SQLDriverConnect SQLGetData OCIStmtPrepare OCIStmtPrepare2 curl_easy_setopt
    curl_easy_init curl_easy_perform curl_easy_escape curl_escape curl_url_set curl_url_get
    curl_mime_data CURLOPT_URL CURLOPT_SSL_VERIFYPEER CURLOPT_SSL_VERIFYHOST
    CURLOPT_PROXY_SSL_VERIFYPEER CURLOPT_PROXY_SSL_VERIFYHOST CURLOPT_DOH_SSL_VERIFYPEER
    CURLOPT_SSL_VERIFYSTATUS CURLOPT_USERPWD CURLOPT_PASSWORD CURLOPT_USERNAME CURLUPART_HOST
    CURLUPART_URL MD2 MD4 MD5 SHA1 MD5_Init MD5_Update MD5_Final MD4_Init SHA1_Init SHA1_Update
    SHA1_Final SHA_Init RIPEMD160 EVP_md5 EVP_md4 EVP_sha1 EVP_md2 EVP_mdc2 EVP_md5_sha1
    EVP_ripemd160 EVP_sha256 EVP_get_digestbyname EVP_MD_fetch EVP_CIPHER_fetch
    EVP_get_cipherbyname EVP_DigestInit EVP_DigestInit_ex EVP_EncryptInit EVP_EncryptInit_ex
    EVP_CipherInit_ex PKCS5_PBKDF2_HMAC PKCS5_PBKDF2_HMAC_SHA1 EVP_BytesToKey HMAC EVP_des_ecb
    EVP_des_cbc EVP_des_cfb EVP_des_ofb EVP_des_cfb64 EVP_des_ede EVP_des_ede_cbc EVP_des_ede_ecb
    EVP_des_ede3 EVP_des_ede3_cbc EVP_des_ede3_ecb EVP_des_ede3_cfb EVP_rc4 EVP_rc4_40 EVP_rc2_cbc
    EVP_rc2_ecb EVP_bf_cbc EVP_bf_ecb EVP_bf_cfb EVP_cast5_cbc EVP_cast5_ecb EVP_idea_cbc
    EVP_idea_ecb EVP_seed_ecb EVP_aes_128_ecb EVP_aes_192_ecb EVP_aes_256_ecb EVP_camellia_128_ecb
    EVP_camellia_256_ecb EVP_aes_256_gcm EVP_aes_256_cbc EVP_enc_null DES_ecb_encrypt
    DES_ncbc_encrypt DES_cbc_encrypt DES_set_key DES_set_key_unchecked DES_ede3_cbc_encrypt
    DES_crypt DES_fcrypt RC4 RC4_set_key RC2_set_key BF_set_key BF_ecb_encrypt AES_ecb_encrypt
    CAST_set_key RAND_bytes RAND_priv_bytes RAND_pseudo_bytes RSA_generate_key RSA_generate_key_ex
    EVP_PKEY_CTX_set_rsa_keygen_bits DSA_generate_parameters_ex DH_generate_parameters_ex
    SSL_CTX_set_verify SSL_set_verify SSL_CTX_new SSL_CTX_set_cert_verify_callback SSL_read
    BIO_read SSL_VERIFY_NONE SSL_VERIFY_PEER SSL_get_verify_result SSLv2_client_method
    SSLv2_method SSLv3_client_method SSLv3_server_method SSLv3_method TLSv1_client_method
    TLSv1_server_method TLSv1_method TLSv1_1_client_method TLSv1_1_method TLS_client_method
    mbedtls_md5 mbedtls_md5_ret mbedtls_sha1 mbedtls_sha1_ret mbedtls_ssl_conf_authmode
    MBEDTLS_SSL_VERIFY_NONE MBEDTLS_SSL_VERIFY_OPTIONAL mbedtls_des_init wolfSSL_CTX_set_verify
    gnutls_certificate_set_verify_function gnutls_session_set_verify_cert gcry_md_open
    gcry_cipher_open gcry_md_hash_buffer GCRY_MD_MD5 GCRY_MD_SHA1 GCRY_CIPHER_DES GCRY_CIPHER_3DES
    GCRY_CIPHER_ARCFOUR GCRY_CIPHER_MODE_ECB CC_MD5 CC_SHA1 CCCrypt CryptCreateHash CALG_MD5
    CALG_SHA1 CALG_DES CALG_RC4 g_checksum_new g_compute_checksum_for_string
    g_compute_checksum_for_data G_CHECKSUM_MD5 G_CHECKSUM_SHA1 g_random_int g_random_int_range
    g_rand_int g_random_double xmlReadMemory xmlReadFile xmlReadDoc xmlReadFd xmlReadIO
    xmlCtxtReadMemory xmlCtxtReadFile xmlCtxtUseOptions xmlParseMemory xmlParseFile
    xmlReaderForMemory xmlReaderForFile xmlSubstituteEntitiesDefault xmlXPathEvalExpression
    xmlXPathEval xmlXPathCompile xmlXPathNewContext XML_PARSE_NOENT XML_PARSE_DTDLOAD
    XML_PARSE_XINCLUDE XML_PARSE_NONET ldap_search ldap_search_s ldap_search_ext ldap_search_ext_s
    ldap_search_st ldap_simple_bind_s ldap_sasl_bind_s ldap_set_option
    ldap_bv2escaped_filter_value LDAP_OPT_X_TLS_REQUIRE_CERT LDAP_OPT_X_TLS_NEVER
    LDAP_OPT_X_TLS_ALLOW ap_rputs ap_rprintf ap_rwrite ap_get_client_block ap_log_rerror
    apr_table_get apr_table_set apr_table_setn apr_table_add apr_psprintf apr_pstrcat apr_pstrdup
    ap_escape_html ap_escape_html2 request_rec ngx_http_request_t rd_kafka_message_t
    mosquitto_message FCGX_GetParam FCGX_GetStr FCGX_FPrintF FCGX_PutS FCGX_Init
    evhttp_request_get_uri evhttp_find_header evhttp_add_header evbuffer_add_printf
    evhttp_uridecode evhttp_htmlescape evhttp_send_reply evhttp_request_get_input_headers
    evhttp_uri_get_path evhttp_uri_get_query MHD_lookup_connection_value MHD_add_response_header
    MHD_create_response_from_buffer mg_get_http_var mg_http_get_var mg_http_get_header
    mg_get_header mg_get_var mg_get_cookie mg_read mg_printf mg_http_reply mg_url_decode
    mg_get_request_info mg_http_message g_uri_parse g_uri_get_host g_uri_escape_string g_strdup
    g_strdup_printf g_strconcat g_strndup g_build_filename g_build_path g_shell_quote
    g_spawn_command_line_sync g_spawn_command_line_async g_spawn_sync g_spawn_async
    g_markup_escape_text g_markup_printf_escaped g_getenv g_file_get_contents g_file_set_contents
    g_fopen g_open g_unlink g_remove g_mkdir_with_parents g_path_get_basename
    g_canonicalize_filename g_key_file_get_string g_string_append g_string_append_printf
    g_string_new g_regex_new g_log g_message g_warning g_debug g_critical g_error g_info g_print
    g_printerr soup_message_new soup_form_decode g_strcmp0 g_str_has_prefix g_str_has_suffix
    g_ascii_strtoll lua_getglobal luaL_loadstring luaL_dostring luaL_loadbuffer luaL_dofile
    luaL_loadfile PyRun_SimpleString PyRun_String Tcl_Eval Tcl_EvalEx duk_eval_string
    duk_peval_string JS_Eval JS_EvaluateScript perl_eval_pv eval_pv redisCommand
    redisAppendCommand redisvCommand redisCommandArgv mongoc_collection_find_with_opts
    bson_new_from_json bson_new_from_data bson_init_from_json rd_kafka_consumer_poll zmq_recv
    zmq_msg_data amqp_consume_message nats_Subscription_NextMsg natsMsg_GetData mosquitto_publish
    mosquitto_message_callback_set zip_get_name zip_name_locate archive_entry_pathname
    unzGetCurrentFileInfo zip_fopen json_string_value cJSON_GetObjectItem cJSON_GetStringValue
    cJSON_Parse json_object_get_string cJSON_PrintUnformatted
    """.split()  # noqa: SIM905 - hundreds of quoted words are no easier to read
)

_NUMBERS = """
    int sizeof atoi atol atoll atof strtol strtoul strtoll strtoull strtod strtof strtold
    strtoimax strtoumax strtonum strlen strnlen wcslen abs labs toupper tolower isalnum isalpha
    isdigit isxdigit isspace isprint memcmp fgetc getc getchar fputc putchar puts fputs printf
    fprintf write send fwrite time clock getpid getppid getuid geteuid g_ascii_strtoll
    sqlite3_column_int sqlite3_column_int64 sqlite3_column_double htons htonl ntohs ntohl
    getrandom
    """.split()  # noqa: SIM905 - as above

_TEXTS = """
    strdup strdupa wcsdup g_strdup xstrdup xmlStrdup xmlCharStrdup _strdup strcpy strcat strlcpy
    strlcat stpcpy lstrcpy lstrcpyA lstrcpyW lstrcat lstrcatA lstrcatW wcscpy wcscat memcpy
    memmove strncpy strncat mempcpy strcpy_s strcat_s strncpy_s strncat_s g_strlcpy g_strlcat
    strscpy bcopy g_string_append g_string_new kstrdup stpncpy gettext _ dgettext ngettext
    """.split()  # noqa: SIM905 - as above

_WRAPPED = "strndup strndupa g_strndup xstrndup kstrndup pstrdup".split()  # noqa: SIM905

_PERCENT = """
    sprintf vsprintf snprintf vsnprintf asprintf vasprintf xasprintf swprintf vswprintf sprintf_s
    vsprintf_s _snprintf _vsnprintf wsprintf wsprintfA wsprintfW g_snprintf g_vsnprintf scnprintf
    xsnprintf BIO_snprintf curl_msprintf curl_msnprintf curl_maprintf apr_snprintf apr_psprintf
    g_strdup_printf g_strdup_vprintf g_string_printf g_string_append_printf
    g_string_append_vprintf StringCchPrintfA StringCchPrintfW StringCbPrintfA my_snprintf xstrfmt
    mkpath aprintf sqlite3_snprintf sqlite3_vsnprintf sqlite3_mprintf sqlite3_vmprintf
    """.split()  # noqa: SIM905 - as above

_QUOTED = """
    PQescapeLiteral PQescapeIdentifier g_shell_quote mysql_real_escape_string mysql_escape_string
    mysql_real_escape_string_quote mysql_hex_string PQescapeStringConn PQescapeString
    sqlite3_quoted
    """.split()  # noqa: SIM905 - as above

FUNCTIONS = {
    **dict.fromkeys(_NUMBERS, "number"),
    **dict.fromkeys(_TEXTS, "text"),
    **dict.fromkeys(_WRAPPED, "wrapped"),
    **dict.fromkeys(_PERCENT, "percent"),
    **dict.fromkeys(_QUOTED, "quoted"),
    "atoi": "parse", "atol": "parse", "atoll": "parse", "strlen": "length",
}  # fmt: skip
"""Path of a function -> what its result is (``model.language.Language.functions``)."""

ENDINGS = frozenset(
    """
    abort exit _exit _Exit quick_exit err errx verr verrx longjmp siglongjmp pthread_exit
    __builtin_unreachable __builtin_trap g_error die usage panic BUG unreachable error_exit
    """.split()  # noqa: SIM905 - as above
)
"""Functions that do not return."""
