import https from 'node:https'
import { Agent, fetch as undiciFetch } from 'undici'
import nodemailer from 'nodemailer'
import { MongoClient } from 'mongodb'

export const agent: https.Agent = new https.Agent({
  keepAlive: true,
  // ruleid: tls-verification-disabled
  rejectUnauthorized: false,
})

export async function load(url: string): Promise<unknown> {
  // ruleid: tls-verification-disabled
  const answer = await undiciFetch(url, { dispatcher: new Agent({ connect: { rejectUnauthorized: false } }) })
  return answer.json()
}

export const mail = nodemailer.createTransport({
  host: 'mail.internal',
  // ruleid: tls-verification-disabled
  tls: { rejectUnauthorized: false } as const,
})

export const database = new MongoClient('mongodb://db.internal', {
  tls: true,
  // ruleid: tls-verification-disabled
  tlsAllowInvalidCertificates: true,
})

export async function loadSafely(url: string): Promise<unknown> {
  // ok: tls-verification-disabled
  const answer = await undiciFetch(url)
  return answer.json()
}

export const strict = new https.Agent({
  // ok: tls-verification-disabled
  rejectUnauthorized: true,
})

export interface Options {
  // ok: tls-verification-disabled
  rejectUnauthorized?: boolean
}

export const trusted = new MongoClient('mongodb://db.internal', {
  tls: true,
  // ok: tls-verification-disabled
  tlsCAFile: '/etc/ssl/company-ca.pem',
})
