<?php

use Symfony\Component\Process\Process;

function pack(string $path): void
{
    // ruleid: command-injection
    exec("tar czf out.tgz $path");
    // ok: command-injection
    proc_open(['tar', 'czf', 'out.tgz', '--', $path], [], $pipes);
}

function ping(): void
{
    // ruleid: command-injection
    system('ping -c 1 ' . $_GET['host']);
    // ok: command-injection
    system('ping -c 1 ' . escapeshellarg($_GET['host']));
    // ok: command-injection
    system('uptime');
}

function convert(): void
{
    $size = (int) $_POST['size'];
    // ok: command-injection
    shell_exec('convert in.png -resize ' . $size . ' out.png');
    // ruleid: command-injection
    shell_exec('convert ' . $_POST['file'] . ' out.png');
    // ruleid: command-injection
    Process::fromShellCommandline('ls ' . $_POST['folder'])->run();
    // ok: command-injection
    (new Process(['ls', '--', $_POST['folder']]))->run();
}
