const express = require('express')

const app = express()

app.get('/plain', (req, res) => {
  res.type('text/plain')
  // ok: cross-site-scripting
  res.send(req.query.name)
})

app.get('/chained', (req, res) => {
  // ok: cross-site-scripting
  res.type('txt').send('Hello ' + req.query.name)
})

app.get('/header', (req, res) => {
  res.set('Content-Type', 'application/json')
  // ok: cross-site-scripting
  res.send(`{"name": "${req.query.name}"}`)
})

app.get('/html', (req, res) => {
  res.setHeader('Content-Type', 'text/html')
  // ruleid: cross-site-scripting
  res.send('<b>' + req.query.name)
})

app.get('/other', (req, res) => {
  res.set('X-Frame-Options', 'DENY')
  // ruleid: cross-site-scripting
  res.send('<b>' + req.query.name)
})
