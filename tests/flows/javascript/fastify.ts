import Fastify, { FastifyReply, FastifyRequest } from 'fastify'
import { Hono } from 'hono'
import { exec } from 'node:child_process'
import { readFile } from 'node:fs/promises'

const fastify = Fastify()

fastify.get('/a', async (request, reply) => {
  // ruleid: command-injection
  exec(`ls ${request.query.folder}`)
  // ruleid: open-redirect
  reply.redirect(request.query.next)
  // ok: open-redirect
  reply.redirect('/home')
  // ruleid: cross-site-scripting
  reply.type('text/html').send(`<p>${request.params.name}</p>`)
  // ok: cross-site-scripting
  reply.send({ name: request.params.name })
})

export async function typed(request: FastifyRequest<{ Body: { file: string } }>, reply: FastifyReply) {
  // ruleid: path-traversal
  return readFile(request.body.file)
}

const app = new Hono()

app.get('/b', async (c) => {
  // ruleid: command-injection
  exec(`ls ${c.req.query('folder')}`)
  const { folder } = await c.req.json()
  // ruleid: command-injection
  exec(`ls ${folder}`)
  // ruleid: cross-site-scripting
  return c.html(`<p>${c.req.param('name')}</p>`)
})

app.get('/c', (c) => {
  // ok: cross-site-scripting
  return c.text(`<p>${c.req.param('name')}</p>`)
})

app.get('/d', (c) => {
  // ruleid: open-redirect
  return c.redirect(c.req.query('next'))
})
