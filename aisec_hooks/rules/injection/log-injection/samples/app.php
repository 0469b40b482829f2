<?php

function login(Psr\Log\LoggerInterface $logger): void
{
    // ruleid: log-injection
    error_log('login of ' . $_POST['user']);
    // ok: log-injection
    error_log('login of ' . json_encode($_POST['user']));
    // ruleid: log-injection
    $logger->info('login of ' . $_POST['user']);
    // ok: log-injection
    $logger->info('login', ['user' => $_POST['user']]);
    // ruleid: log-injection
    syslog(LOG_INFO, "login of {$_POST['user']}");
    // ok: log-injection
    syslog(LOG_INFO, 'login of ' . (int) $_POST['id']);
}
