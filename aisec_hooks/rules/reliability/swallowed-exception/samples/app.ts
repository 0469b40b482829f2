export async function verified(check: () => Promise<void>): Promise<void> {
  try {
    await check()
    // ruleid: swallowed-exception
  } catch (error: unknown) {
  }
}

export function parsed(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
    // ruleid: swallowed-exception
  } catch {
    /* leave it undefined */
  }
  return value
}

export class Cache {
  async refresh(keys: string[]): Promise<void> {
    for (const key of keys) {
      try {
        await this.load(key)
        // ruleid: swallowed-exception
      } catch (error) {
        continue
      }
    }
  }

  async load(key: string): Promise<void> {
    try {
      await fetch(key)
      // ok: swallowed-exception
    } catch (error) {
      this.failed(key, error)
    }
  }

  private failed(key: string, error: unknown): void {
    console.error(key, error)
  }
}

export function answered(check: () => void): boolean {
  try {
    check()
    return true
    // ok: swallowed-exception
  } catch {
    return false
  }
}

export function raised(check: () => void): void {
  try {
    check()
    // ok: swallowed-exception
  } catch (error) {
    throw new Error('the check failed', { cause: error })
  }
}
