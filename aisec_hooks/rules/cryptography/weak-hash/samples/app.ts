import crypto, { createHash } from 'node:crypto'
import * as nodeCrypto from 'crypto'
import md5 from 'blueimp-md5'

export function storedPassword(password: string): string {
  // ruleid: weak-hash
  return createHash('md5').update(password).digest('hex')
}

export function cacheKey(parts: string[]): string {
  // ruleid: weak-hash
  return nodeCrypto.createHash('sha1' as const).update(parts.join('/')).digest('hex')
}

export const avatar = (email: string): string =>
  // ruleid: weak-hash
  `https://images.example/${md5(email)}`

export function signed(data: Buffer, key: crypto.KeyObject): Buffer {
  // ruleid: weak-hash
  return crypto.sign('sha1', data, key)
}

export function signedSafely(data: Buffer, key: crypto.KeyObject): Buffer {
  // ok: weak-hash
  return crypto.sign('sha256', data, key)
}

export function digest(data: Buffer): string {
  // ok: weak-hash
  return createHash('sha3-256').update(data).digest('hex')
}

export function storedPasswordSafely(password: string, salt: Buffer): Buffer {
  // ok: weak-hash
  return crypto.pbkdf2Sync(password, salt, 600_000, 32, 'sha512')
}
