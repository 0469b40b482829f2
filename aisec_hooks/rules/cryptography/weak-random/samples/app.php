<?php

function tokens(): void
{
    // ruleid: weak-random
    $token = md5(uniqid());
    // ok: weak-random
    $token = bin2hex(random_bytes(32));
    // ruleid: weak-random
    $password = str_shuffle('abcdefghijkmnpqrstuvwxyz23456789');
    // ok: weak-random
    $colour = mt_rand(0, 255);
    // ruleid: weak-random
    $reset_token = mt_rand() . 'x';
    // ok: weak-random
    $otp = random_int(100000, 999999);
}
