<?php
// ruleid: insecure-cookie
setcookie('session', $token, time() + 3600, '/', '', false, true);
// ok: insecure-cookie
setcookie('session', $token, time() + 3600, '/', '', true, true);
// ruleid: insecure-cookie
setcookie('session', $token, time() + 3600, '/');
// ok: insecure-cookie
setcookie('session', '', time() - 3600, '/');
// ruleid: insecure-cookie
setcookie('session', $token, ['expires' => 0, 'secure' => false]);
// ok: insecure-cookie
setcookie('session', $token, ['secure' => true, 'httponly' => true]);
// ok: insecure-cookie
setcookie('session', $token, $options);
// ruleid: insecure-cookie
setcookie('session', $token, ['expires' => 0, 'path' => '/', 'httponly' => true]);
// ok: insecure-cookie
setcookie('session', $token, [...$defaults, 'path' => '/']);
// ok: insecure-cookie
setcookie('session', '', ['expires' => 1, 'path' => '/']);
// ruleid: insecure-cookie
session_set_cookie_params(['lifetime' => 0, 'secure' => false]);
// ok: insecure-cookie
session_set_cookie_params(0, '/', '', true, true);
// ruleid: insecure-cookie
ini_set('session.cookie_secure', '0');
// ok: insecure-cookie
ini_set('session.cookie_secure', '1');
// ruleid: insecure-cookie
session_start(['cookie_secure' => false]);
// ok: insecure-cookie
session_start(['cookie_secure' => true, 'cookie_httponly' => true]);

use Symfony\Component\HttpFoundation\Cookie;

// ruleid: insecure-cookie
$cookie = Cookie::create('session')->withValue($token)->withSecure(false);
// ok: insecure-cookie
$cookie = Cookie::create('session')->withValue($token)->withSecure(true);
