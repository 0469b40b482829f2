<?php

function price(): void
{
    // ruleid: code-injection
    eval('$price = ' . $_POST['price'] . ';');
    // ok: code-injection
    $price = json_decode($_POST['price']);
    // ok: code-injection
    eval('$price = 1;');
}

function sorted(string $key): void
{
    // ruleid: code-injection
    $order = create_function('$a, $b', 'return $a["' . $key . '"] > $b["' . $key . '"];');
    // ok: code-injection
    $same = fn ($a, $b) => $a[$key] <=> $b[$key];
}

function page(): void
{
    $all = ['home' => 'home.php', 'news' => 'news.php'];
    // ruleid: code-injection
    include $_GET['page'];
    // ok: code-injection
    include $all[$_GET['page']] ?? 'home.php';
}
