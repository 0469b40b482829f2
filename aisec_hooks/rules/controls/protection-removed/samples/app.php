<?php

class Pages
{
    private const PAGES = ['/', '/orders'];

    public function checked(): void
    {
        $target = $_GET['target'];
        // ruleid: protection-removed
        header('Location: ' . $target);
    }

    public function last(): void
    {
        $name = $_GET['name'];
        // ruleid: protection-removed
        readfile('/srv/files/' . $name);
    }

    public function page(): void
    {
        $id = $_GET['id'];
        // ruleid: protection-removed
        mysqli_query($this->db, 'SELECT * FROM pages WHERE id = ' . $id);
    }

    public function moved(): void
    {
        $target = $_GET['target'];
        header('Content-Type: text/plain');
        if ($target != '/') {
            return;
        }
        // ok: protection-removed
        header('Location: ' . $target);
    }

    public function another(): void
    {
        $target = $_GET['target'];
        if ($target != '/orders') {
            exit('no such page');
        }
        // ok: protection-removed
        header('Location: ' . $target);
    }

    public function before(): void
    {
        $target = $_GET['target'];
        // ok: protection-removed
        header('Location: ' . $target);
    }
}
