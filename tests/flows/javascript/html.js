const express = require('express')
const escapeHtml = require('escape-html')
const he = require('he')
const DOMPurify = require('dompurify')
const validator = require('validator')
const serialize = require('node-serialize')
const v8 = require('v8')

const app = express()

app.get('/html', (req, res) => {
  // ruleid: cross-site-scripting
  res.send('<h1>' + req.query.name + '</h1>')
  // ok: cross-site-scripting
  res.send('<h1>' + escapeHtml(req.query.name) + '</h1>')
  // ok: cross-site-scripting
  res.send(`<h1>${he.encode(req.query.name)}</h1>`)
  // ok: cross-site-scripting
  res.send(`<h1>${validator.escape(req.query.name)}</h1>`)
  // ruleid: cross-site-scripting
  res.status(404).send(`no ${req.params.page}`)
  // ok: cross-site-scripting
  res.send({ name: req.query.name })
  // ok: cross-site-scripting
  res.send(req.query)
  // ok: cross-site-scripting
  res.json({ name: req.query.name })
  // ruleid: cross-site-scripting
  res.write(`<p>${req.query.name}</p>`)
  // ruleid: cross-site-scripting
  res.end(`<p>${req.query.name}</p>`)
  // ok: cross-site-scripting
  res.end(JSON.stringify({ name: req.query.name }))
  // ok: cross-site-scripting
  res.send(`<p>${Number(req.query.page)}</p>`)
  // ok: cross-site-scripting
  res.render('page', { name: req.query.name })
})

app.post('/load', (req, res) => {
  // ruleid: unsafe-deserialization
  serialize.unserialize(req.cookies.profile)
  // ruleid: unsafe-deserialization
  v8.deserialize(Buffer.from(req.body.data, 'base64'))
  // ok: unsafe-deserialization
  JSON.parse(req.body.data)
})

app.post('/session', (req, res) => {
  // ruleid: trust-boundary
  req.session.role = req.body.role
  // ok: trust-boundary
  req.session.page = Number(req.body.page)
  // ok: trust-boundary
  req.session.seen = true
})

app.get('/module', (req, res) => {
  // ruleid: unsafe-reflection
  require('./plugins/' + req.query.name)
  // ruleid: unsafe-reflection
  import(req.query.name)
  // ok: unsafe-reflection
  require('./plugins/default')
})
