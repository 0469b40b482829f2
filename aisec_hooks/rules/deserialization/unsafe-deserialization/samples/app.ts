import { unserialize } from 'node-serialize'
import * as serialize from 'node-serialize'
import { deserialize } from 'bson'
import cryo from 'cryo'

export function session(cookie: string): unknown {
  // ruleid: unsafe-deserialization
  return unserialize(cookie)
}

export const message = (body: string): unknown =>
  // ruleid: unsafe-deserialization
  serialize.unserialize(body) as unknown

export function state(text: string): unknown {
  // ruleid: unsafe-deserialization
  return cryo.parse(text)
}

export function document(bytes: Uint8Array): unknown {
  // ruleid: unsafe-deserialization
  return deserialize(bytes, { promoteBuffers: true, evalFunctions: true })
}

export function sessionSafely(cookie: string): unknown {
  // ok: unsafe-deserialization
  return JSON.parse(cookie) as unknown
}

export function documentSafely(bytes: Uint8Array): unknown {
  // ok: unsafe-deserialization
  return deserialize(bytes, { evalFunctions: false })
}

export const copied = <T>(value: T): T =>
  // ok: unsafe-deserialization
  structuredClone(value)
