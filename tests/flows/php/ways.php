<?php

// The ways of values through variables, containers, functions and objects.

function texts(): void
{
    $a = $_GET['a'];
    $b = "run $a";
    // ruleid: command-injection
    exec($b);
    $c = 'run ';
    $c .= $a;
    // ruleid: command-injection
    exec($c);
    // ruleid: command-injection
    exec("run {$_GET['a']}");
    // ruleid: command-injection
    exec(sprintf('run %s', $a));
    // ok: command-injection
    exec(sprintf('run %d', $a));
    // ruleid: command-injection
    exec(implode(' ', ['run', $a]));
    // ruleid: command-injection
    exec(str_replace('x', 'y', $a));
    $text = <<<EOT
    run $a
    EOT;
    // ruleid: command-injection
    exec($text);
    $plain = <<<'EOT'
    run $a
    EOT;
    // ok: command-injection
    exec($plain);
    // ok: command-injection
    exec('run $a');
    // ruleid: command-injection
    exec('run ' . ($_GET['x'] ?? 'none'));
    // ruleid: command-injection
    exec($_GET['x'] ?: 'none');
    // ok: command-injection
    exec('run ' . strlen($a));
    // ok: command-injection
    exec('run ' . ($a + 1));
}

function containers(): void
{
    $list = ['fixed', $_GET['a']];
    // ok: command-injection
    exec($list[0]);
    // ruleid: command-injection
    exec($list[1]);
    $map = ['a' => $_GET['a'], 'b' => 'fixed'];
    // ruleid: command-injection
    exec($map['a']);
    // ok: command-injection
    exec($map['b']);
    $map['b'] = $_GET['b'];
    // ruleid: command-injection
    exec($map['b']);
    $map['a'] = 'fixed';
    // ok: command-injection
    exec($map['a']);
    [$first, $second] = ['fixed', $_GET['a']];
    // ok: command-injection
    exec($first);
    // ruleid: command-injection
    exec($second);
    ['x' => $x, 'y' => $y] = ['x' => $_GET['x'], 'y' => 'fixed'];
    // ruleid: command-injection
    exec($x);
    // ok: command-injection
    exec($y);
    foreach ($_POST as $name => $value) {
        // ruleid: command-injection
        exec($value);
        // ruleid: command-injection
        exec($name);
    }
    foreach (['a', 'b'] as $each) {
        // ok: command-injection
        exec("run $each");
    }
    array_push($list, $_GET['b']);
    // ruleid: command-injection
    exec($list[2]);
    [, $last] = [$_GET['a'], 'fixed'];
    // ok: command-injection
    exec($last);
}

function same(string $a): string
{
    return $a;
}

function fixed(string $a): string
{
    return 'fixed';
}

function number_of(string $a): int
{
    return (int) $a;
}

function run(string $command): void
{
    // ruleid: command-injection
    exec("run $command");
}

function functions(): void
{
    // ruleid: command-injection
    exec(same($_GET['a']));
    // ok: command-injection
    exec(fixed($_GET['a']));
    // ok: command-injection
    exec('run ' . number_of($_GET['a']));
    run($_GET['a']);
    $arrow = fn (string $a): string => 'run ' . $a;
    // ruleid: command-injection
    exec($arrow($_GET['a']));
    $closure = function (string $a): string {
        return 'run';
    };
    // ok: command-injection
    exec($closure($_GET['a']));
}

class Shop
{
    private string $name;
    private string $fixed = 'fixed';

    public function __construct(private PDO $db)
    {
    }

    public function take(): void
    {
        $this->name = $_GET['name'];
        // ruleid: command-injection
        exec($this->name);
        // ok: command-injection
        exec($this->fixed);
    }

    private function clean(string $a): string
    {
        return escapeshellarg($a);
    }

    private static function joined(string $a): string
    {
        return 'run ' . $a;
    }

    public function ask(): void
    {
        // ok: command-injection
        exec('run ' . $this->clean($_GET['a']));
        // ruleid: command-injection
        exec(self::joined($_GET['a']));
        // ruleid: sql-injection
        $this->db->query("SELECT * FROM a WHERE b = '{$_GET['b']}'");
        // ok: sql-injection
        $this->db->query('SELECT * FROM a WHERE b = ' . $this->db->quote($_GET['b']));
    }
}

function branches(): void
{
    $a = match ($_GET['kind']) {
        'x' => 'ls',
        'y' => 'df',
        default => 'uptime',
    };
    // ok: command-injection
    exec($a);
    $b = match ($_GET['kind']) {
        'x' => 'ls',
        default => $_GET['command'],
    };
    // ruleid: command-injection
    exec($b);
    switch ($_GET['kind']) {
        case 'x':
            $c = 'ls';
            break;
        default:
            $c = 'df';
    }
    // ok: command-injection
    exec($c);
    if ($_GET['a'] === 'x') {
        // ok: command-injection
        exec($_GET['a']);
    } else {
        // ruleid: command-injection
        exec($_GET['a']);
    }
    try {
        $d = $_GET['d'];
    } catch (Exception $e) {
        $d = 'fixed';
    }
    // ruleid: command-injection
    exec($d);
    $_GET['f'] or exit;
    // ruleid: command-injection
    exec($_GET['f']);
}
