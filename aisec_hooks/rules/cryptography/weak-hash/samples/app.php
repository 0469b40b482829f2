<?php

function store(string $password): string
{
    // ruleid: weak-hash
    return md5($password);
}

function stored(string $password): string
{
    // ok: weak-hash
    return password_hash($password, PASSWORD_DEFAULT);
}

function sum(string $body): string
{
    // ruleid: weak-hash
    $old = hash('sha1', $body);
    // ok: weak-hash
    $sum = hash('sha256', $body);
    // ruleid: weak-hash
    return sha1($body);
}

function sign(string $body, $key): string
{
    // ruleid: weak-hash
    openssl_sign($body, $signature, $key, OPENSSL_ALGO_SHA1);
    // ok: weak-hash
    openssl_sign($body, $signature, $key, OPENSSL_ALGO_SHA256);
    return $signature;
}
