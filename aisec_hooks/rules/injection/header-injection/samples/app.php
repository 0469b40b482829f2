<?php

function headers(): void
{
    // ruleid: header-injection
    header('X-Name: ' . $_GET['name']);
    // ok: header-injection
    header('X-Name: ' . rawurlencode($_GET['name']));
    // ok: header-injection
    header('X-Count: ' . (int) $_GET['count']);
}

function cookie(): void
{
    // ruleid: header-injection
    setrawcookie('theme', $_GET['theme']);
    // ok: header-injection
    setrawcookie('theme', urlencode($_GET['theme']));
}

function language(): void
{
    // ruleid: header-injection
    header("Content-Language: {$_COOKIE['lang']}");
}
