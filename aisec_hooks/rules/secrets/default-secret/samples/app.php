<?php

// ruleid: default-secret
$one = env('JWT_SECRET', 'change-me-later');
// ok: default-secret
$two = env('JWT_SECRET');
// ruleid: default-secret
$three = $_ENV['APP_SECRET'] ?? 'a-secret-for-all';
// ok: default-secret
$four = $_ENV['APP_SECRET'] ?? throw new RuntimeException('APP_SECRET');
// ok: default-secret
$five = env('CACHE_DRIVER', 'file');
// ruleid: default-secret
$six = env('DB_PASSWORD', 'shop-2024');
// ok: default-secret
$seven = env('DB_PASSWORD', '');
