import { setCookie } from 'hono/cookie'
import type { Context } from 'koa'
import type { FastifyReply } from 'fastify'

export function fastify(reply: FastifyReply, token: string): void {
  // ruleid: cookie-without-httponly
  reply.setCookie('session', token, { path: '/', secure: true, httpOnly: false })
}

export function fastifySafely(reply: FastifyReply, token: string): void {
  // ok: cookie-without-httponly
  reply.setCookie('session', token, { path: '/', secure: false, httpOnly: true })
}

export function koa(ctx: Context, token: string): void {
  // ruleid: cookie-without-httponly
  ctx.cookies.set('session', token, { httpOnly: false })
}

export function koaSafely(ctx: Context, token: string): void {
  // Koa sets HttpOnly by itself.
  // ok: cookie-without-httponly
  ctx.cookies.set('session', token, { sameSite: 'lax' })
}

export function hono(c: never, token: string): void {
  // ruleid: cookie-without-httponly
  setCookie(c, 'session', token, { secure: true, httpOnly: false })
}

export function honoSafely(c: never, token: string): void {
  // ok: cookie-without-httponly
  setCookie(c, 'session', token, { secure: true, httpOnly: true })
}
