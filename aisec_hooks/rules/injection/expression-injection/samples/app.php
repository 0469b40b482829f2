<?php

use Symfony\Component\ExpressionLanguage\ExpressionLanguage;

function rule(): void
{
    $language = new ExpressionLanguage();
    // ruleid: expression-injection
    $language->evaluate($_POST['rule']);
    // ok: expression-injection
    $language->evaluate('price > limit', ['price' => 1, 'limit' => $_POST['limit']]);
    // ruleid: expression-injection
    $language->compile('price > ' . $_GET['limit'], ['price']);
    // ok: expression-injection
    $language->evaluate('price > ' . (int) $_GET['limit'], ['price' => 1]);
    // ruleid: expression-injection
    (new ExpressionLanguage())->evaluate($_COOKIE['rule']);
    // ok: expression-injection
    (new ExpressionLanguage())->evaluate('1 + 1');
}
