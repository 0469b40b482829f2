// Every credential here was made up for this sample and opens nothing.
import { createCipheriv } from 'node:crypto'
import jwt, { verify } from 'jsonwebtoken'
import { DataSource } from 'typeorm'
import { Pool } from 'pg'

// ruleid: hardcoded-credential
export const jwtSecret: string = 'sample-only-7f3a'

export class Settings {
  // ruleid: hardcoded-credential
  private readonly password: string = 'hunter2-sample-only'

  // ruleid: hardcoded-credential
  static accessToken = 'sampletoken-0123456789-abcdef'

  // ok: hardcoded-credential
  readonly secret: string = process.env.SECRET ?? ''
}

export const source = new DataSource({
  type: 'postgres',
  // ruleid: hardcoded-credential
  password: 'Swordfish!1',
})

export function claims(token: string): unknown {
  // ruleid: hardcoded-credential
  return verify(token, 'sample only')
}

export function encrypted(text: string, vector: Buffer): string {
  // ruleid: hardcoded-credential
  const cipher = createCipheriv('aes-256-cbc', '0123456789abcdef0123456789abcdef', vector)
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
}

// ruleid: hardcoded-credential
export const pool = new Pool({ connectionString: 'postgres://app:Swordfish3@db.internal/app' })

export interface Login {
  // ok: hardcoded-credential
  password: string
}

export enum Grant {
  // ok: hardcoded-credential
  Password = 'password',
  // ok: hardcoded-credential
  RefreshToken = 'refresh_token',
}

// ok: hardcoded-credential
export const token = (user: string, key: string): string => jwt.sign({ sub: user }, key)

// ok: hardcoded-credential
export const apiKey: string | undefined = process.env.API_KEY

// ok: hardcoded-credential
export const example = { apiKey: 'your-api-key-0123456789' }
