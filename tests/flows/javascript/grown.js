import { exec } from 'node:child_process'
import { readFile } from 'node:fs'
import express from 'express'

const app = express()

function collect(target, extra) {
  target.push('first')
  target.push(extra)
}

app.get('/collected', (req, res) => {
  const words = []
  collect(words, req.query.word)
  // ruleid: command-injection
  exec(words[1])
  // ok: command-injection
  exec(words[0])
})

app.get('/last', (req, res) => {
  let chosen = ''
  for (const each of [req.query.word, 'ls']) chosen = each
  // ok: command-injection
  exec(chosen)
  for (const each of ['ls', req.query.word]) chosen = each
  // ruleid: command-injection
  exec(chosen)
})

app.get('/copied', (req, res) => {
  const copy = JSON.parse(JSON.stringify({ given: req.query.word, usual: 'ls' }))
  // ruleid: command-injection
  exec(copy.given)
  // ok: command-injection
  exec(copy.usual)
})

app.get('/decoded', (req, res) => {
  const name = encodeURIComponent(req.query.url)
  // ok: open-redirect
  res.redirect('/at?' + name)
  // ruleid: open-redirect
  res.redirect(decodeURIComponent(name))
})
