<?php

use Illuminate\Support\Facades\DB;

function find(PDO $pdo): array
{
    $name = $_GET['name'];
    // ruleid: sql-injection
    $pdo->query("SELECT id FROM users WHERE name = '$name'");
    // ok: sql-injection
    $found = $pdo->prepare('SELECT id FROM users WHERE name = ?');
    $found->execute([$name]);
    // ok: sql-injection
    $pdo->query('SELECT id FROM users WHERE name = ' . $pdo->quote($name));
    return $found->fetchAll();
}

function pages(mysqli $db): void
{
    // ruleid: sql-injection
    mysqli_query($db, 'SELECT * FROM pages LIMIT ' . $_POST['limit']);
    // ok: sql-injection
    mysqli_query($db, 'SELECT * FROM pages LIMIT ' . (int) $_POST['limit']);
    // ruleid: sql-injection
    $db->query("DELETE FROM pages WHERE id = {$_POST['id']}");
}

class Posts
{
    public function index(Illuminate\Http\Request $request)
    {
        // ruleid: sql-injection
        DB::select('SELECT * FROM posts WHERE title = "' . $request->input('title') . '"');
        // ok: sql-injection
        DB::select('SELECT * FROM posts WHERE title = ?', [$request->input('title')]);
        // ruleid: sql-injection
        DB::table('posts')->whereRaw('views > ' . $request->input('views'))->get();
        // ok: sql-injection
        DB::table('posts')->where('views', '>', $request->input('views'))->get();
    }
}

function meta(): void
{
    global $wpdb;
    // ruleid: sql-injection
    $wpdb->query("DELETE FROM {$wpdb->prefix}meta WHERE k = '" . $_POST['key'] . "'");
    // ok: sql-injection
    $wpdb->query($wpdb->prepare("DELETE FROM {$wpdb->prefix}meta WHERE k = %s", $_POST['key']));
}
