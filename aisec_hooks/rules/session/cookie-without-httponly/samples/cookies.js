// Headers written by hand, and flags that are decided elsewhere.
const config = require('./config')

const HTTPS = false

function header(res, token) {
  // ruleid: cookie-without-httponly
  res.setHeader('Set-Cookie', `session=${token}; Secure`)
  // ok: cookie-without-httponly
  res.setHeader('Set-Cookie', `session=${token}; Secure; HttpOnly`)
  // ruleid: cookie-without-httponly
  res.setHeader('Set-Cookie', ['session=' + token + '; Path=/'])
  // ok: cookie-without-httponly
  res.setHeader('Set-Cookie', ['session=' + token + '; Path=/; httpOnly'])
  // ok: cookie-without-httponly
  res.setHeader('Set-Cookie', 'session=; Max-Age=0')
  // ok: cookie-without-httponly
  res.setHeader('Set-Cookie', `session=${token}; ${config.attributes}`)
}

function head(res, token) {
  // ruleid: cookie-without-httponly
  res.writeHead(200, { 'Set-Cookie': `session=${token}; Secure` })
  // ok: cookie-without-httponly
  res.writeHead(200, { 'Set-Cookie': `session=${token}; HttpOnly` })
}

function decided(res, token) {
  // ruleid: cookie-without-httponly
  res.cookie('session', token, { httpOnly: HTTPS, secure: true })
  // ok: cookie-without-httponly
  res.cookie('session', token, { httpOnly: config.https, secure: true })
  // ruleid: cookie-without-httponly
  res.cookie('session', token, { httpOnly: 2 > 3 ? true : false, secure: true })
}

function twice(res, token) {
  const options = { httpOnly: false, secure: true }
  options.httpOnly = true
  // ok: cookie-without-httponly
  res.cookie('session', token, options)
}

module.exports = { header, head, decided, twice }
