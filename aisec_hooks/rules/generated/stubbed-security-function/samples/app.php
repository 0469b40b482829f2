<?php

class Guard
{
    // ruleid: stubbed-security-function
    public function verifyToken(string $token): bool
    {
        return true;
    }

    // ok: stubbed-security-function
    public function verifySignature(string $expected, string $given): bool
    {
        return hash_equals($expected, $given);
    }

    // ruleid: stubbed-security-function
    public static function isAdmin(User $user): bool
    {
        // TBD: ask the directory
        return true;
    }

    // ok: stubbed-security-function
    public static function isAuthorized(User $user): bool
    {
        return false;
    }
}

// ruleid: stubbed-security-function
function check_password($user, $password)
{
    return true;
}

// ok: stubbed-security-function
function is_empty()
{
    return true;
}
