<?php

// What is put behind the last item with no word that says so.

function joined(): void
{
    $parts = ['run'];
    $parts[] = $_GET['x'];
    // ruleid: command-injection
    exec(implode(' ', $parts));
    // ruleid: command-injection
    exec($parts[1]);
    // ok: command-injection
    exec($parts[0]);
}

function begun_empty(): void
{
    $parts = [];
    $parts[] = 'run';
    $parts[] = escapeshellarg($_GET['x']);
    // ok: command-injection
    exec(implode(' ', $parts));
}

function in_a_loop(): void
{
    $parts = [];
    foreach ($_GET as $value) {
        $parts[] = $value;
    }
    // ruleid: command-injection
    exec(implode(' ', $parts));
}

function at_times(bool $more): void
{
    $parts = ['run'];
    if ($more) {
        $parts[] = $_GET['x'];
    }
    // ruleid: command-injection
    exec(join(' ', array_map('trim', $parts)));
}

final class Filters
{
    private array $filters = [];

    public function collect(): void
    {
        $this->filters = ['name' => trim((string) ($_GET['name'] ?? '')), 'least' => (int) $_GET['least']];
        $this->run();
    }

    private function where(): string
    {
        $parts = ['qty >= ' . $this->filters['least']];
        if ($this->filters['name'] !== '') {
            $parts[] = "name like '{$this->filters['name']}%'";
        }
        return implode(' and ', $parts);
    }

    private function run(): void
    {
        // ruleid: command-injection
        exec('query ' . $this->where());
    }
}
