const express = require('express')
const session = require('express-session')
const cookie = require('cookie')

const app = express()

// ruleid: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: false } }))

// ok: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'lax' } }))

const inProduction = process.env.NODE_ENV === 'production'
// ok: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: inProduction } }))

app.post('/login', (req, res) => {
  // ruleid: insecure-cookie
  res.cookie('session', req.token, { secure: false, httpOnly: true })
  // ok: insecure-cookie
  res.cookie('session', req.token, { secure: true, httpOnly: true, sameSite: 'lax' })
  // ok: insecure-cookie
  res.cookie('session', req.token, { secure: true, httpOnly: false })
  // ruleid: insecure-cookie
  res.cookie('session', req.token)
  // ok: insecure-cookie
  res.cookie('session', '', { maxAge: 0 })
})

function byOptions(res, token) {
  const options = { httpOnly: true }
  options.secure = true
  // ok: insecure-cookie
  res.cookie('session', token, options)
}

function forgotten(res, token) {
  const options = { httpOnly: true, path: '/' }
  // ruleid: insecure-cookie
  res.cookie('session', token, options)
}

function given(res, token, options) {
  // ok: insecure-cookie
  res.cookie('session', token, { path: '/', ...options })
}

function header(res, token) {
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', cookie.serialize('session', token, { httpOnly: false, secure: true }))
}

function serialized(res, token) {
  // ruleid: insecure-cookie
  res.setHeader('Set-Cookie', cookie.serialize('session', token, { httpOnly: true, secure: false }))
}

module.exports = { app, byOptions, forgotten, given, header, serialized }
