<?php

// Where outside data comes from, and what of it is the program's own.

use Illuminate\Http\Request as LaravelRequest;
use Psr\Http\Message\ServerRequestInterface;
use Symfony\Component\HttpFoundation\Request;

function superglobals(): void
{
    // ruleid: command-injection
    exec($_GET['a']);
    // ruleid: command-injection
    exec($_POST['a']['b']);
    // ruleid: command-injection
    exec($_REQUEST['a']);
    // ruleid: command-injection
    exec($_COOKIE['a']);
    // ruleid: command-injection
    exec($_SERVER['HTTP_USER_AGENT']);
    // ruleid: command-injection
    exec($_SERVER['QUERY_STRING']);
    // ok: command-injection
    exec('ls ' . $_SERVER['DOCUMENT_ROOT']);
    // ok: command-injection
    exec('ping ' . $_SERVER['REMOTE_ADDR']);
    // ruleid: command-injection
    exec($_FILES['a']['name']);
    // ok: command-injection
    exec('file ' . $_FILES['a']['tmp_name']);
    // ruleid: command-injection
    exec(file_get_contents('php://input'));
    // ok: command-injection
    exec(file_get_contents(__DIR__ . '/command'));
    // ok: command-injection
    exec('run ' . filter_input(INPUT_GET, 'a', FILTER_VALIDATE_INT));
    // ruleid: command-injection
    exec(filter_input(INPUT_GET, 'a'));
    // ok: command-injection
    exec('run ' . filter_var($_GET['a'], FILTER_VALIDATE_INT));
}

function laravel(LaravelRequest $request): void
{
    // ruleid: command-injection
    exec($request->input('a'));
    // ruleid: command-injection
    exec($request->query('a'));
    // ruleid: command-injection
    exec('run ' . $request->header('X-A'));
    // ok: command-injection
    exec('run ' . $request->integer('a'));
    // ruleid: command-injection
    exec(request('a'));
    // ruleid: command-injection
    exec(request()->get('a'));
    // ruleid: command-injection
    exec('run ' . $request->file('a')->getClientOriginalName());
}

function symfony(Request $request): void
{
    // ruleid: command-injection
    exec($request->query->get('a'));
    // ruleid: command-injection
    exec($request->request->get('a'));
    // ruleid: command-injection
    exec($request->getContent());
    // ok: command-injection
    exec('run ' . $request->query->getInt('a'));
    // ruleid: command-injection
    exec($request->cookies->get('a'));
}

function psr(ServerRequestInterface $request): void
{
    $query = $request->getQueryParams();
    // ruleid: command-injection
    exec($query['a']);
    // ruleid: command-injection
    exec($request->getHeaderLine('X-A'));
    // ruleid: command-injection
    exec($request->getParsedBody()['a']);
    // ok: command-injection
    exec('run ' . (int) $query['n']);
}

function rest(WP_REST_Request $request): void
{
    // ruleid: command-injection
    exec($request->get_param('a'));
    // ok: command-injection
    exec('run ' . absint($request->get_param('a')));
}
