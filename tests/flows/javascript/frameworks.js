const Koa = require('koa')
const Router = require('@koa/router')
const http = require('node:http')
const { exec } = require('child_process')
const fs = require('fs')

const koa = new Koa()
const router = new Router()

router.get('/run', async (ctx) => {
  // ruleid: command-injection
  exec('ls ' + ctx.query.folder)
  // ruleid: command-injection
  exec('ls ' + ctx.request.body.folder)
  // ruleid: command-injection
  exec('ls ' + ctx.params.folder)
  // ruleid: cross-site-scripting
  ctx.body = `<p>${ctx.query.name}</p>`
  // ok: cross-site-scripting
  ctx.body = { name: ctx.query.name }
  // ruleid: open-redirect
  ctx.redirect(ctx.query.next)
  // ok: open-redirect
  ctx.redirect('/home')
})

koa.use(async (ctx, next) => {
  // ruleid: command-injection
  exec('ls ' + ctx.get('x-folder'))
  await next()
})

http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost')
  // ruleid: path-traversal
  fs.readFile('public' + url.pathname, (error, data) => res.end(data))
  // ruleid: cross-site-scripting
  res.end(`<p>${url.searchParams.get('name')}</p>`)
  let body = ''
  req.on('data', (chunk) => {
    body += chunk
    // ruleid: command-injection
    exec('ls ' + chunk)
  })
})

// Fragments: nothing but the names of parameters
exports.list = (req, res) => {
  // ruleid: command-injection
  exec('ls ' + req.query.folder)
}

exports.failed = function (err, req, res, next) {
  // ruleid: cross-site-scripting
  res.send('<p>' + req.originalUrl + '</p>')
}

exports.handler = async (event, context) => {
  // ruleid: command-injection
  exec('ls ' + event.queryStringParameters.folder)
  const body = JSON.parse(event.body)
  // ruleid: command-injection
  exec('ls ' + body.folder)
  // ok: command-injection
  exec('ls ' + Number.parseInt(body.folder))
}
