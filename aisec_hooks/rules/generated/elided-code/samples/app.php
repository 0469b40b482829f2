<?php

class Orders
{
    public function add(Order $order): void
    {
        // ruleid: elided-code
        // ... existing code ...
        $this->store($order);
    }

    public function store(Order $order): void
    {
        // ok: elided-code
        $this->orders->save($order); // existing orders are written over
    }

    public function load(): void
    {
        // ruleid: elided-code
        # ... rest of the implementation remains unchanged ...
        $this->read();
    }

    // ruleid: elided-code
    /* (rest of the methods unchanged) */

    // ok: elided-code
    private string $dots = '// ... existing code ...';

    // ok: elided-code
    // the rest of the orders is read on demand
    private array $orders = [];
}
