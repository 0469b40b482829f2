<?php

function settings(): void
{
    // ruleid: trust-boundary
    $_SESSION['role'] = $_POST['role'];
    // ok: trust-boundary
    $_SESSION['page'] = (int) $_POST['page'];
    // ruleid: trust-boundary
    $_SESSION['user'] = $_COOKIE['user'];
    if (in_array($_POST['theme'], ['dark', 'light'])) {
        // ok: trust-boundary
        $_SESSION['theme'] = $_POST['theme'];
    }
    // ruleid: trust-boundary
    $_SESSION['owner'] = $_GET['owner'];
    // ok: trust-boundary
    $_SESSION['visits'] = 1;
}
