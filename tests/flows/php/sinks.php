<?php

// What outside data must not reach, beside the same call with harmless data.

use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Storage;

function output(): void
{
    // ruleid: cross-site-scripting
    echo $_GET['a'];
    // ruleid: cross-site-scripting
    echo 'a', $_GET['a'];
    // ruleid: cross-site-scripting
    print $_GET['a'];
    // ok: cross-site-scripting
    echo htmlentities($_GET['a']);
    // ok: cross-site-scripting
    echo esc_html($_GET['a']);
    // ruleid: cross-site-scripting
    echo "<script>var a = '" . htmlspecialchars($_GET['a']) . "'</script>";
    // ok: cross-site-scripting
    echo '<a href="/?q=' . urlencode($_GET['a']) . '">again</a>';
    // ok: cross-site-scripting
    echo count($_GET);
    // ruleid: cross-site-scripting
    echo strtoupper($_GET['a']);
    // ruleid: cross-site-scripting
    echo html_entity_decode(htmlspecialchars($_GET['a']));
    // ok: cross-site-scripting
    echo md5($_GET['a']);
}

function files(): void
{
    // ruleid: path-traversal
    include 'pages/' . $_GET['page'] . '.php';
    // ok: path-traversal
    include 'pages/' . basename($_GET['page']) . '.php';
    // ruleid: path-traversal
    file_put_contents('/srv/' . $_POST['name'], 'x');
    // ruleid: path-traversal
    Storage::get($_GET['path']);
    // ok: path-traversal
    Storage::get('fixed.txt');
    // ruleid: path-traversal
    fopen('/srv/' . $_GET['a'], 'r');
}

function requests(GuzzleHttp\Client $client): void
{
    // ruleid: request-forgery
    $client->get($_GET['url']);
    // ok: request-forgery
    $client->get('https://api.example.com/' . rawurlencode($_GET['id']));
    // ruleid: request-forgery
    Http::get($_GET['url']);
    // ruleid: request-forgery
    $client->request('GET', $_POST['url']);
    // ok: request-forgery
    $client->request($_POST['method'], 'https://api.example.com/');
    // ruleid: request-forgery
    file_get_contents($_GET['url']);
}

function more(): void
{
    // ruleid: unsafe-deserialization
    unserialize($_POST['a']);
    // ruleid: header-injection
    header('X-A: ' . $_GET['a']);
    // ruleid: log-injection
    error_log($_GET['a']);
    // ruleid: code-injection
    eval($_GET['a']);
    // ruleid: unsafe-reflection
    call_user_func($_GET['a'], 1);
    // ruleid: trust-boundary
    $_SESSION['a'] = $_GET['a'];
    // ruleid: regex-injection
    preg_match($_GET['a'], 'text');
    // ok: regex-injection
    preg_match('/a/', $_GET['a']);
    // ruleid: weak-random
    $token = mt_rand();
    // ok: weak-random
    $page = mt_rand();
}

function databases(mysqli $db, $link): void
{
    // ruleid: sql-injection
    mysqli_query($db, "SELECT * FROM a WHERE b = '$_GET[b]'");
    $b = mysqli_real_escape_string($db, $_GET['b']);
    // ok: sql-injection
    mysqli_query($db, "SELECT * FROM a WHERE b = '$b'");
    // ruleid: sql-injection
    pg_query($link, 'SELECT * FROM a WHERE b = ' . $_GET['b']);
    // ok: sql-injection
    pg_query_params($link, 'SELECT * FROM a WHERE b = $1', [$_GET['b']]);
    // ruleid: sql-injection
    DB::table('a')->orderByRaw($_GET['sort']);
    // ok: sql-injection
    DB::table('a')->orderByRaw('name');
    // ruleid: sql-injection
    DB::statement('DROP TABLE ' . $_POST['table']);
}
