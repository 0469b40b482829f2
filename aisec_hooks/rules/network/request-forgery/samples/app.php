<?php

function fetch(): void
{
    // ruleid: request-forgery
    $request = curl_init($_GET['url']);
    // ruleid: request-forgery
    curl_setopt($request, CURLOPT_URL, $_GET['url']);
    // ok: request-forgery
    curl_setopt($request, CURLOPT_URL, 'https://api.example.com/?q=' . urlencode($_GET['q']));
}

function image(): void
{
    // ruleid: request-forgery
    $image = wp_remote_get($_POST['image']);
    $servers = ['a' => 'https://a.example.com', 'b' => 'https://b.example.com'];
    // ok: request-forgery
    $image = wp_remote_get($servers[$_POST['server']] ?? 'https://a.example.com');
    // ok: request-forgery
    $image = wp_remote_get('https://img.example.com/' . (int) $_POST['id']);
}
