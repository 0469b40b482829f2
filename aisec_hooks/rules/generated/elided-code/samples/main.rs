fn total(items: &[Item]) -> u64 {
    // ruleid: elided-code
    // ... rest of the code remains the same ...
    0
}

fn price(item: &Item) -> u64 {
    // ruleid: elided-code
    // ... existing code ...
    item.price
}

// ruleid: elided-code
// ... other methods unchanged ...

// ok: elided-code
// The rest of the row is padding.
fn padded(row: &[u8]) -> u64 {
    // ok: elided-code
    // waits for more...
    // ok: elided-code
    // see the existing implementation in cart.rs
    0
}
