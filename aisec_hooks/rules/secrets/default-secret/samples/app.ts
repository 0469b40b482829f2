// Every value here was made up for this sample and opens nothing.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'

// ruleid: default-secret
export const jwtSecret: string = process.env.JWT_SECRET ?? 'dev'

export class Tokens {
  // ruleid: default-secret
  private readonly secret = process.env.TOKEN_SECRET || 'change-me'

  // ruleid: default-secret
  constructor(private readonly signingKey: string = 'sample only') {}

  get key(): string {
    return this.secret + this.signingKey
  }
}

export interface Options {
  password?: string
}

export function connect(options: Options): number {
  // ruleid: default-secret
  const password = options.password ?? 'swordfish'
  return password.length
}

export const schema = z.object({
  // The name stands in the map, the value in a call of the schema's own.
  // todoruleid: default-secret
  JWT_SECRET: z.string().default('dev'),
  // ok: default-secret
  PORT: z.string().default('80'),
})

// ok: default-secret
export const required: string = process.env.JWT_SECRET as string

// ok: default-secret
export const made = process.env.SESSION_SECRET ?? randomBytes(32).toString('hex')

// ok: default-secret
export const host: string = process.env.DB_HOST ?? 'localhost'
