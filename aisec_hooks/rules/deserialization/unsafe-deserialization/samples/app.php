<?php

function cart(): mixed
{
    // ruleid: unsafe-deserialization
    return unserialize($_COOKIE['cart']);
}

function safeCart(): mixed
{
    // ok: unsafe-deserialization
    return json_decode($_COOKIE['cart'], true);
}

function plain(): mixed
{
    // ok: unsafe-deserialization
    return unserialize($_COOKIE['cart'], ['allowed_classes' => false]);
}

function decoded(): mixed
{
    // ruleid: unsafe-deserialization
    return unserialize(base64_decode($_POST['state']));
}

function stored(string $text): mixed
{
    // ruleid: unsafe-deserialization
    return unserialize($text);
}

function known(): mixed
{
    // ok: unsafe-deserialization
    return unserialize('a:1:{i:0;i:1;}');
}
