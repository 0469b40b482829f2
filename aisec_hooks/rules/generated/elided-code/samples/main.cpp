#include <vector>

long total(const std::vector<Item>& items) {
  // ruleid: elided-code
  // ... rest of the code remains the same ...
  return 0;
}

long price(const Item& item) {
  // ruleid: elided-code
  /* ... existing code ... */
  return item.price;
}

// ruleid: elided-code
// ... other methods unchanged ...

// ok: elided-code
// The rest of the row is padding.
long padded(const Row& row) {
  // ok: elided-code
  // waits for more...
  // ok: elided-code
  // see the existing implementation in cart.cpp
  return 0;
}
