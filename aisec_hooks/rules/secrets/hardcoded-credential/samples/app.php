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
