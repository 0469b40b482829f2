long total(const struct item *items)
{
    // ruleid: elided-code
    // ... rest of the code remains the same ...
    return 0;
}

long price(const struct item *item)
{
    // ruleid: elided-code
    /* ... existing code ... */
    return item->price;
}

// ruleid: elided-code
// ... other functions unchanged ...

// ok: elided-code
// The rest of the row is padding.
long padded(const unsigned char *row)
{
    // ok: elided-code
    // waits for more...
    // ok: elided-code
    // see the existing implementation in cart.c
    return 0;
}
