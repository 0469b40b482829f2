<?php

class Settings
{
    // ruleid: hardcoded-credential
    private string $dbPassword = 'Tr0ub4dor&3';
    // ok: hardcoded-credential
    private string $passwordField = 'password';

    public function connect(): PDO
    {
        // ruleid: hardcoded-credential
        return new PDO('mysql:host=db', 'shop', 'Summer-2024-shop');
    }

    public function connected(): PDO
    {
        // ok: hardcoded-credential
        return new PDO('mysql:host=db', 'shop', getenv('DB_PASSWORD'));
    }
}

// ruleid: hardcoded-credential
$admin_password = 'k3ep-0ut-of-here';
// ok: hardcoded-credential
$admin_password = getenv('ADMIN_PASSWORD');
// ruleid: hardcoded-credential
mysqli_connect('db', 'shop', 'Winter-2025-shop');
// ok: hardcoded-credential
mysqli_connect('db', 'shop', $_ENV['DB_PASSWORD']);

// ruleid: hardcoded-credential
define('DB_PASSWORD', 'Autumn-2026-shop');
// ok: hardcoded-credential
define('DB_PASSWORD', getenv('DB_PASSWORD'));
// ok: hardcoded-credential
define('FIELD_PASSWORD', 'password');
// ruleid: hardcoded-credential
define('SECURE_AUTH_KEY', 'q8Zt3mWx71LkPv09RsYb#7');
// ok: hardcoded-credential
define('API_KEY', 'your-api-key-goes-here-1');

return [
    'mysql' => [
        // ruleid: hardcoded-credential
        'password' => 'Spring-2026-shop',
        // ok: hardcoded-credential
        'password' => env('DB_PASSWORD', ''),
        // ruleid: hardcoded-credential
        'api_key' => 'q8Zt3mWx71LkPv09RsYb',
        // ruleid: hardcoded-credential
        'url' => 'mysql://shop:Tr0ub4dor-3x@db1.shop-internal.io/shop',
        // ok: hardcoded-credential
        'url' => 'mysql://shop:secret@localhost/shop',
    ],
    'rules' => [
        // ok: hardcoded-credential
        'password' => 'required|string|min:8|confirmed',
        // ok: hardcoded-credential
        'secret' => 'nullable',
    ],
    'labels' => [
        // ok: hardcoded-credential
        'password' => 'Your new password!',
    ],
];
