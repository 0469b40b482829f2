<?php

use Illuminate\Support\Facades\Blade;

function hello(Twig\Environment $twig): void
{
    // ruleid: template-injection
    $twig->createTemplate('Hello ' . $_GET['name'])->render();
    // ok: template-injection
    $twig->createTemplate('Hello {{ name }}')->render(['name' => $_GET['name']]);
    // ruleid: template-injection
    $page = Blade::compileString($_POST['page']);
    // ok: template-injection
    $page = Blade::compileString('{{ $name }}');
    // ruleid: template-injection
    $twig->createTemplate($_POST['mail'])->render();
    // ok: template-injection
    $twig->render('hello.html.twig', ['name' => $_GET['name']]);
}
