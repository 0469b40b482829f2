const express = require('express')
const session = require('express-session')
const cookie = require('cookie')

const app = express()

// ok: cookie-without-httponly
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: false } }))

// ok: cookie-without-httponly
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'lax' } }))

// ruleid: cookie-without-httponly
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: false } }))

const inProduction = process.env.NODE_ENV === 'production'
// ok: cookie-without-httponly
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: inProduction } }))

app.post('/login', (req, res) => {
  // ok: cookie-without-httponly
  res.cookie('session', req.token, { secure: false, httpOnly: true })
  // ok: cookie-without-httponly
  res.cookie('session', req.token, { secure: true, httpOnly: true, sameSite: 'lax' })
  // ruleid: cookie-without-httponly
  res.cookie('session', req.token, { secure: true, httpOnly: false })
  // ruleid: cookie-without-httponly
  res.cookie('session', req.token)
  // ok: cookie-without-httponly
  res.cookie('session', '', { maxAge: 0 })
})

function byOptions(res, token) {
  const options = { secure: true }
  options.httpOnly = true
  // ok: cookie-without-httponly
  res.cookie('session', token, options)
}

function forgotten(res, token) {
  const options = { secure: true, path: '/' }
  // ruleid: cookie-without-httponly
  res.cookie('session', token, options)
}

function given(res, token, options) {
  // ok: cookie-without-httponly
  res.cookie('session', token, { path: '/', ...options })
}

function header(res, token) {
  // ruleid: cookie-without-httponly
  res.setHeader('Set-Cookie', cookie.serialize('session', token, { httpOnly: false, secure: true }))
}

module.exports = { app, byOptions, forgotten, given, header }
