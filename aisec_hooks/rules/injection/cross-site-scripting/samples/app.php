<?php

function hello(): void
{
    // ruleid: cross-site-scripting
    echo '<p>Hello ' . $_GET['name'] . '</p>';
    // ok: cross-site-scripting
    echo '<p>Hello ' . htmlspecialchars($_GET['name']) . '</p>';
    // ok: cross-site-scripting
    echo '<p>Page ' . (int) $_GET['page'] . '</p>';
}

function search(): void
{
    $query = trim($_POST['q'] ?? '');
    // ruleid: cross-site-scripting
    print "<h1>$query</h1>";
    // ruleid: cross-site-scripting
    printf('<a title="%s">again</a>', $query);
    // ok: cross-site-scripting
    printf('<a title="%s">again</a>', esc_attr($query));
}

function sent(): void
{
    if (in_array($_GET['tab'], ['new', 'old'])) {
        // ok: cross-site-scripting
        echo $_GET['tab'];
    }
    // ruleid: cross-site-scripting
    die('unknown: ' . $_GET['tab']);
}
