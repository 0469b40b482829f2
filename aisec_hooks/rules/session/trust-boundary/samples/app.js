const express = require('express')
require('express-session')

const app = express()
const roles = new Set(['reader', 'editor'])

app.post('/role', (req, res) => {
  // ruleid: trust-boundary
  req.session.role = req.body.role
  res.end()
})

app.get('/user/:name', (req, res) => {
  // ruleid: trust-boundary
  req.session.user = req.params.name
  res.end()
})

app.get('/price', (req, res) => {
  const price = req.query.price
  // ruleid: trust-boundary
  req.session['price'] = price
  res.end()
})

app.post('/checked', (req, res) => {
  const { role } = req.body
  if (!roles.has(role)) {
    throw new Error('unknown role')
  }
  // ok: trust-boundary
  req.session.role = role
  res.end()
})

app.get('/number', (req, res) => {
  // ok: trust-boundary
  req.session.page = Number(req.query.page)
  res.end()
})

app.get('/flag', (req, res) => {
  // ok: trust-boundary
  req.session.dark = req.query.theme === 'dark'
  res.end()
})
