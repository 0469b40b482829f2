// Headers written by hand, and flags that are decided elsewhere.
const config = require('./config')

const HTTPS = false

function header(res, token) {
  // ruleid: insecure-cookie
  res.setHeader('Set-Cookie', `session=${token}; HttpOnly`)
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', `session=${token}; HttpOnly; Secure`)
  // ruleid: insecure-cookie
  res.setHeader('Set-Cookie', ['session=' + token + '; Path=/'])
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', ['session=' + token + '; Path=/; secure'])
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', 'session=; Max-Age=0')
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', `session=${token}; ${config.attributes}`)
}

function head(res, token) {
  // ruleid: insecure-cookie
  res.writeHead(200, { 'Set-Cookie': `session=${token}; HttpOnly` })
  // ok: insecure-cookie
  res.writeHead(200, { 'Set-Cookie': `session=${token}; Secure` })
}

function decided(res, token) {
  // ruleid: insecure-cookie
  res.cookie('session', token, { secure: HTTPS, httpOnly: true })
  // ok: insecure-cookie
  res.cookie('session', token, { secure: config.https, httpOnly: true })
  // ruleid: insecure-cookie
  res.cookie('session', token, { secure: 2 > 3 ? true : false, httpOnly: true })
}

function twice(res, token) {
  const options = { secure: false, httpOnly: true }
  options.secure = true
  // ok: insecure-cookie
  res.cookie('session', token, options)
}

module.exports = { header, head, decided, twice }
