<?php

class Pages
{
    private const PAGES = ['/', '/orders'];

    public function checked(): void
    {
        $target = $_GET['target'];
        if (!in_array($target, ['/', '/orders'])) {
            return;
        }
        // ruleid: protection-removed
        header('Location: ' . $target);
    }

    public function last(): void
    {
        $name = $_GET['name'];
        $name = basename($name);
        // ruleid: protection-removed
        readfile('/srv/files/' . $name);
    }

    public function page(): void
    {
        $id = $_GET['id'];
        $id = intval($id);
        // ruleid: protection-removed
        mysqli_query($this->db, 'SELECT * FROM pages WHERE id = ' . $id);
    }

    public function moved(): void
    {
        $target = $_GET['target'];
        if ($target != '/') {
            return;
        }
        header('Content-Type: text/plain');
        // ok: protection-removed
        header('Location: ' . $target);
    }

    public function another(): void
    {
        $target = $_GET['target'];
        if (!in_array($target, ['/', '/orders'])) {
            return;
        }
        // ok: protection-removed
        header('Location: ' . $target);
    }

    public function before(): void
    {
        $target = $_GET['target'];
        header('Content-Type: text/plain');
        // ok: protection-removed
        header('Location: ' . $target);
    }
}
