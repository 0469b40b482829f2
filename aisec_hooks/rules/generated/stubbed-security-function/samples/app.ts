export interface Claims {
  subject: string
}

// ruleid: stubbed-security-function
export function validateToken(token: string): boolean {
  return true
}

export class Guard {
  // ruleid: stubbed-security-function
  private async verifyPassword(given: string, stored: string): Promise<boolean> {
    return true
  }

  // ruleid: stubbed-security-function
  isAdmin = (): boolean => true

  // ok: stubbed-security-function
  async canActivate(claims: Claims): Promise<boolean> {
    return claims.subject !== ''
  }

  // ok: stubbed-security-function
  isEnabled(): boolean {
    return true
  }
}

// ruleid: stubbed-security-function
export const authorize = (_user: string): boolean => true

// ok: stubbed-security-function
export abstract class Verifier {
  // ok: stubbed-security-function
  abstract verifyToken(token: string): boolean
}

// ok: stubbed-security-function
export function verifyToken(token: string, known: Set<string>): boolean {
  return known.has(token)
}

// ok: stubbed-security-function
export const checkAccess = (): boolean => false
