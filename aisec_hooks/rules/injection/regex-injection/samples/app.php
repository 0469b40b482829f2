<?php

function find(string $text): void
{
    // ruleid: regex-injection
    preg_match('/' . $_GET['word'] . '/', $text);
    // ok: regex-injection
    preg_match('/' . preg_quote($_GET['word'], '/') . '/', $text);
    // ruleid: regex-injection
    preg_split($_POST['pattern'], $text);
    // ok: regex-injection
    preg_split('/,/', $_POST['text']);
    // ruleid: regex-injection
    preg_replace("/{$_GET['old']}/", '', $text);
    // ok: regex-injection
    preg_replace('/\s+/', ' ', $_GET['text']);
}
