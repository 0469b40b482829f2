import { setCookie } from 'hono/cookie'
import type { Context } from 'koa'
import type { FastifyReply } from 'fastify'

export function fastify(reply: FastifyReply, token: string): void {
  // ruleid: insecure-cookie
  reply.setCookie('session', token, { path: '/', secure: false, httpOnly: true })
}

export function fastifySafely(reply: FastifyReply, token: string): void {
  // ok: insecure-cookie
  reply.setCookie('session', token, { path: '/', secure: true, httpOnly: true })
}

export function koa(ctx: Context, token: string): void {
  // ruleid: insecure-cookie
  ctx.cookies.set('session', token, { secure: false, httpOnly: true })
}

export function koaSafely(ctx: Context, token: string): void {
  // Koa sets HttpOnly by itself, and Secure where the connection is.
  // ok: insecure-cookie
  ctx.cookies.set('session', token, { sameSite: 'lax' })
}

export function hono(c: never, token: string): void {
  // ruleid: insecure-cookie
  setCookie(c, 'session', token, { secure: false, httpOnly: true })
}

export function honoSafely(c: never, token: string): void {
  // ok: insecure-cookie
  setCookie(c, 'session', token, { secure: true, httpOnly: true })
}
