export class Accounts {
  private readonly open = new Map<string, number>()

  // ruleid: elided-code
  // ... rest of the class implementation

  deposit(id: string, amount: number): void {
    // ruleid: elided-code
    // ... existing validation logic ...
    this.open.set(id, (this.open.get(id) ?? 0) + amount)
  }

  close(id: string): void {
    this.open.delete(id)
    // ruleid: elided-code
    // Remaining code unchanged
  }

  // ok: elided-code
  // Returns the rest of the balance.
  balance(id: string): number {
    return this.open.get(id) ?? 0
  }
}

// ok: elided-code
// 1, 2, 3, ... and so on
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

// ok: elided-code
// Keep existing sessions alive.
export const KEEP_ALIVE = true
