// ruleid: elided-code
// ... existing imports ...

function deposit(account, amount) {
  if (amount <= 0) throw new RangeError('nothing to deposit')
  account.balance += amount
  // ruleid: elided-code
  // ...rest of the code
}

class Account {
  // ruleid: elided-code
  /* ... other methods remain unchanged ... */

  close() {
    this.open = false
    // ruleid: elided-code
    // existing code here
  }

  rename(name) {
    this.name = name
    // ruleid: elided-code
    // (rest of the function is unchanged)
  }
}

// ruleid: elided-code
// ... same as before ...

function transfer(source, target, amount) {
  // ok: elided-code
  // The rest of the amount stays where it is until it is booked.
  source.balance -= amount
  target.balance += amount
}

function describe(first, ...rest) {
  // ok: elided-code
  // ...rest is sorted, the first name is not
  return [first, ...rest.sort()]
}

// ok: elided-code
// ...
const LIMIT = 10

/**
 * Leaves the existing code points alone:
 *
 *     // ... rest of the code
 */
// ok: elided-code
const POINTS = /\p{L}/u

// ok: elided-code
// Remaining items are loaded when the list is scrolled.
module.exports = { deposit, Account, transfer, describe, LIMIT, POINTS }
