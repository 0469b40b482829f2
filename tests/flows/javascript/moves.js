const express = require('express')
const { exec } = require('child_process')
const http = require('http')
const app = express()
app.get('/a', async (req, res) => {
  const { name = 'x', ...rest } = req.query
  // ruleid: command-injection
  exec('ls ' + name)
  // ruleid: command-injection
  exec('ls ' + rest.other)
  const parts = []
  for (const each of name) parts.push(each)
  // ruleid: command-injection
  exec('ls ' + parts.join(''))
  // ruleid: command-injection
  exec('ls ' + name.split(',').map((each) => each + 'x').join(' '))
  const options = Object.assign({ a: 'b' }, req.body)
  // ruleid: command-injection
  exec('ls ' + options.x)
  const spread = { a: 'b', ...req.body }
  // ruleid: command-injection
  exec('ls ' + spread.x)
  const nested = { a: { b: name, c: 'x' } }
  // ruleid: command-injection
  exec('ls ' + nested.a.b)
  // ok: command-injection
  exec('ls ' + nested.a.c)
  for (const [key, value] of Object.entries(req.query)) {
    // ruleid: command-injection
    exec('ls ' + value)
  }
  const text = await Promise.resolve(name)
  // ruleid: command-injection
  exec('ls ' + text)
  Object.keys(req.headers).forEach((key) => {
    // ruleid: command-injection
    exec('ls ' + req.headers[key])
  })
  const url = new URL(req.url, 'http://x')
  // ruleid: command-injection
  exec('ls ' + url.searchParams.get('x'))
  const list = ['a', name]
  const [first, second] = list
  // ok: command-injection
  exec('ls ' + first)
  // ruleid: command-injection
  exec('ls ' + second)
  const later = () => name
  // ruleid: command-injection
  exec('ls ' + later())
  // ruleid: command-injection
  exec('ls ' + (name ?? 'x'))
  // ruleid: command-injection
  exec('ls ' + (req.query.a || 'x'))
  // ok: command-injection
  exec('ls ' + name.length)
  function* all() { yield name }
  for (const each of all()) {
    // ruleid: command-injection
    exec('ls ' + each)
  }
  let value = 'x'
  try { value = req.query.v } catch (error) { value = 'y' }
  // ruleid: command-injection
  exec('ls ' + value)
})
http.createServer((req, res) => {
  const url = new URL(req.url, 'http://x')
  // ruleid: command-injection
  exec('ls ' + url.searchParams.get('x'))
})
