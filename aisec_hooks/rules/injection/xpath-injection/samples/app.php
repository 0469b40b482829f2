<?php

function users(DOMDocument $document): void
{
    $xpath = new DOMXPath($document);
    // ruleid: xpath-injection
    $xpath->query("//user[@name='" . $_GET['name'] . "']");
    // ok: xpath-injection
    $xpath->query('//user[@id=' . (int) $_GET['id'] . ']');
    // ruleid: xpath-injection
    $xpath->evaluate("count(//user[@mail='{$_POST['mail']}'])");
    // ok: xpath-injection
    $xpath->query('//user');
    if (ctype_alnum($_GET['group'])) {
        // ok: xpath-injection
        $xpath->query("//group[@name='" . $_GET['group'] . "']");
    }
    // ruleid: xpath-injection
    $xpath->query($_GET['path']);
}
