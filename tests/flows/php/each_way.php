<?php

// What ends a flow, with its twin that does not.

const SORTS = ['name' => 'name', 'age' => 'age'];

// ends: number
function number(): void
{
    // ok: command-injection
    system('kill ' . intval($_GET['pid']));
    // ok: command-injection
    system('kill ' . (int) $_GET['pid']);
    // ruleid: command-injection
    system('kill ' . trim($_GET['pid']));
}

// ends: boolean
function boolean(): void
{
    $all = isset($_GET['all']) ? '-a' : '';
    // ok: command-injection
    system('ls ' . $all);
    $which = isset($_GET['all']) ? $_GET['all'] : '';
    // ruleid: command-injection
    system('ls ' . $which);
}

// ends: enumeration
enum Sort: string
{
    case Name = 'name';
    case Age = 'age';
}

function enumeration(PDO $db): void
{
    $sort = Sort::from($_GET['sort']);
    // ok: sql-injection
    $db->query('SELECT * FROM users ORDER BY ' . $sort->value);
    // ruleid: sql-injection
    $db->query('SELECT * FROM users ORDER BY ' . $_GET['sort']);
}

// ends: uuid
function uuid(PDO $db): void
{
    if (!preg_match('/^[0-9a-f-]{36}$/D', $_GET['id'])) {
        return;
    }
    // ok: sql-injection
    $db->query("SELECT * FROM users WHERE id = '" . $_GET['id'] . "'");
    // ruleid: sql-injection
    $db->query("SELECT * FROM users WHERE id = '" . $_GET['other'] . "'");
}

// ends: constant set
function constant_set(PDO $db): void
{
    $sort = SORTS[$_GET['sort']] ?? 'name';
    // ok: sql-injection
    $db->query('SELECT * FROM users ORDER BY ' . $sort);
    $sort = SORTS[$_GET['sort']] ?? $_GET['sort'];
    // ruleid: sql-injection
    $db->query('SELECT * FROM users ORDER BY ' . $sort);
}

// ends: constant branch
function constant_branch(): void
{
    $debug = false;
    $command = 'uptime';
    if ($debug) {
        $command = $_GET['command'];
    }
    // ok: command-injection
    system($command);
    if (!$debug) {
        $command = $_GET['command'];
    }
    // ruleid: command-injection
    system($command);
}

// ends: guard that returns
function guard_returns(): void
{
    $name = $_GET['name'];
    if (!in_array($name, ['a', 'b'], true)) {
        return;
    }
    // ok: command-injection
    system("run $name");
    $other = $_GET['other'];
    if (!in_array($name, ['a', 'b'], true)) {
        return;
    }
    // ruleid: command-injection
    system("run $other");
}

// ends: guard that raises
function guard_raises(): void
{
    $name = $_GET['name'];
    if (!ctype_alnum($name)) {
        throw new InvalidArgumentException('name');
    }
    // ok: command-injection
    system("run $name");
    $other = $_GET['other'];
    if (ctype_alnum($other)) {
        throw new InvalidArgumentException('other');
    }
    // ruleid: command-injection
    system("run $other");
}

// ends: reassignment
function reassignment(): void
{
    $name = $_GET['name'];
    $name = 'fixed';
    // ok: command-injection
    system("run $name");
    $name = 'fixed';
    $name = $_GET['name'];
    // ruleid: command-injection
    system("run $name");
}

// ends: sanitizer
function sanitizer(): void
{
    // ok: command-injection
    system('run ' . escapeshellarg($_GET['name']));
    // ruleid: command-injection
    system('run ' . htmlspecialchars($_GET['name']));
}

// ends: binding
function binding(PDO $db): void
{
    $found = $db->prepare('SELECT * FROM users WHERE name = ?');
    // ok: sql-injection
    $found->execute([$_GET['name']]);
    // ruleid: sql-injection
    $found = $db->prepare('SELECT * FROM users WHERE name = ' . $_GET['name']);
}

// ends: containment
function containment(): void
{
    $path = realpath('/srv/files/' . $_GET['name']);
    if (!str_starts_with($path, '/srv/files/')) {
        return;
    }
    // ok: path-traversal
    readfile($path);
    $other = realpath('/srv/files/' . $_GET['other']);
    // ruleid: path-traversal
    readfile($other);
}

// ends: host
function host(): void
{
    // ok: open-redirect
    header('Location: https://example.com/' . $_GET['page']);
    // ruleid: open-redirect
    header('Location: https://' . $_GET['host'] . '/');
}
