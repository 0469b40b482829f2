import { randomUUID, scryptSync } from 'node:crypto'

export class Tokens {
  private csrfToken = ''

  renew(): void {
    // ruleid: weak-random
    this.csrfToken = Math.random().toString(36).slice(2)
  }

  renewSafely(): void {
    // ok: weak-random
    this.csrfToken = randomUUID()
  }
}

// ruleid: weak-random
export const sessionId: string = `${Date.now()}-${Math.floor(Math.random() * 1e9)}`

// ok: weak-random
export const colour: string = `#${Math.floor(Math.random() * 0xffffff).toString(16)}`

export function key(password: string): Buffer {
  const number = String(Math.random())
  // ruleid: weak-random
  return scryptSync(password, number, 64)
}

export function pick(words: string[]): string {
  // ok: weak-random
  return words[Math.floor(Math.random() * words.length)]
}
