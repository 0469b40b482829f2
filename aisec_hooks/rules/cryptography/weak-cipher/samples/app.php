<?php

function box(string $text, string $key): string
{
    $iv = random_bytes(8);
    // ruleid: weak-cipher
    $old = openssl_encrypt($text, 'des-ede3-cbc', $key, OPENSSL_RAW_DATA, $iv);
    // ruleid: weak-cipher
    $equal = openssl_encrypt($text, 'AES-128-ECB', $key);
    // ok: weak-cipher
    $box = openssl_encrypt($text, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, random_bytes(12), $tag);
    // ruleid: weak-cipher
    $older = mcrypt_encrypt(MCRYPT_DES, $key, $text, 'cbc', $iv);
    // ok: weak-cipher
    $methods = openssl_get_cipher_methods();
    // ok: weak-cipher
    return openssl_decrypt($box, 'chacha20-poly1305', $key, 0, $iv);
}
