<?php

function login(MongoDB\Collection $collection): void
{
    // ruleid: nosql-injection
    $collection->findOne(['name' => $_POST['name']]);
    // ok: nosql-injection
    $collection->findOne(['id' => (int) $_POST['id']]);
    if (is_string($_POST['mail'])) {
        // ok: nosql-injection
        $collection->findOne(['mail' => $_POST['mail']]);
    }
    // ruleid: nosql-injection
    $collection->find($_GET);
    // ruleid: nosql-injection
    $collection->deleteMany(['owner' => $_GET['owner']]);
    // ok: nosql-injection
    $collection->find(['open' => true]);
}
