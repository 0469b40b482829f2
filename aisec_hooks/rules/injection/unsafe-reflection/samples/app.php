<?php

function act(): void
{
    $known = ['show' => 'showPage', 'list' => 'listPages'];
    // ruleid: unsafe-reflection
    call_user_func($_GET['action']);
    // ok: unsafe-reflection
    call_user_func($known[$_GET['action']] ?? 'showPage');
    // ruleid: unsafe-reflection
    $class = new ReflectionClass($_POST['type']);
    // ok: unsafe-reflection
    $class = new ReflectionClass(DateTime::class);
    // ruleid: unsafe-reflection
    extract($_POST);
    // ok: unsafe-reflection
    extract(['title' => $_POST['title']], EXTR_SKIP);
}
