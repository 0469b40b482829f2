const express = require('express')

const app = express()
const languages = new Map([['de', 'de-DE'], ['en', 'en-GB']])

app.get('/download', (req, res) => {
  // ruleid: header-injection
  res.setHeader('Content-Disposition', 'attachment; filename=' + req.query.name)
  res.json({})
})

app.get('/kept', (req, res) => {
  // ruleid: header-injection
  res.set('X-Page', `page ${req.query.page}`)
  res.json({})
})

app.get('/named', (req, res) => {
  // ruleid: header-injection
  res.writeHead(200, { 'X-Name': req.query.name })
  res.end()
})

app.get('/encoded', (req, res) => {
  // ok: header-injection
  res.setHeader('Content-Disposition', 'attachment; filename=' + encodeURIComponent(req.query.name))
  res.json({})
})

app.get('/number', (req, res) => {
  // ok: header-injection
  res.set('X-Page', String(Number(req.query.page)))
  res.json({})
})

app.get('/language', (req, res) => {
  // ok: header-injection
  res.set('Content-Language', languages.get(req.query.language) ?? 'en-GB')
  res.json({})
})
