<?php
// ruleid: cookie-without-httponly
setcookie('session', $token, time() + 3600, '/', '', true, false);
// ok: cookie-without-httponly
setcookie('session', $token, time() + 3600, '/', '', true, true);
// ruleid: cookie-without-httponly
setcookie('session', $token, time() + 3600, '/');
// ok: cookie-without-httponly
setcookie('session', '', time() - 3600, '/');
// ruleid: cookie-without-httponly
setcookie('session', $token, ['expires' => 0, 'httponly' => false]);
// ok: cookie-without-httponly
setcookie('session', $token, ['secure' => true, 'httponly' => true]);
// ok: cookie-without-httponly
setcookie('session', $token, $options);
// ruleid: cookie-without-httponly
session_set_cookie_params(['lifetime' => 0, 'httponly' => false]);
// ok: cookie-without-httponly
session_set_cookie_params(0, '/', '', true, true);
// ruleid: cookie-without-httponly
ini_set('session.cookie_httponly', '0');
// ok: cookie-without-httponly
ini_set('session.cookie_httponly', '1');
// ruleid: cookie-without-httponly
session_start(['cookie_httponly' => false]);
// ok: cookie-without-httponly
session_start(['cookie_secure' => true, 'cookie_httponly' => true]);

use Symfony\Component\HttpFoundation\Cookie;

// ruleid: cookie-without-httponly
$cookie = Cookie::create('session')->withValue($token)->withHttpOnly(false);
// ok: cookie-without-httponly
$cookie = Cookie::create('session')->withValue($token)->withHttpOnly(true);
