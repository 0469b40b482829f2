<?php

function show(): void
{
    // ruleid: path-traversal
    readfile('/srv/files/' . $_GET['file']);
    // ok: path-traversal
    readfile('/srv/files/' . basename($_GET['file']));
    // ruleid: path-traversal
    unlink("/srv/files/{$_POST['old']}");
    // ok: path-traversal
    unlink('/srv/files/' . (int) $_POST['id'] . '.txt');
}

function upload(): void
{
    // ruleid: path-traversal
    move_uploaded_file($_FILES['photo']['tmp_name'], '/srv/photos/' . $_FILES['photo']['name']);
    // ok: path-traversal
    move_uploaded_file($_FILES['photo']['tmp_name'], '/srv/photos/' . bin2hex(random_bytes(8)));
}
