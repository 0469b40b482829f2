import * as crypto from 'crypto'
import { createCipheriv, type CipherGCM } from 'node:crypto'
import forge from 'node-forge'

export function old(key: Buffer): crypto.Cipher {
  // ruleid: weak-cipher
  return crypto.createCipheriv('rc4', key, null)
}

export function sealed(key: Buffer, nonce: Buffer): CipherGCM {
  // ok: weak-cipher
  return createCipheriv('aes-256-gcm' as const, key, nonce)
}

const names = { short: 'des-cbc', long: 'chacha20-poly1305' }

export function short(key: Buffer, vector: Buffer): crypto.Cipher {
  // ruleid: weak-cipher
  return createCipheriv(names.short, key, vector)
}

export function long(key: Buffer, nonce: Buffer): crypto.Cipher {
  // ok: weak-cipher
  return createCipheriv(names.long, key, nonce)
}

export function forged(key: string): unknown {
  // ruleid: weak-cipher
  return forge.cipher.createCipher('AES-ECB', key)
}

export function forgedSafely(key: string): unknown {
  // ok: weak-cipher
  return forge.cipher.createCipher('AES-GCM', key)
}
