// Every value here was made up for this sample and opens nothing.
const crypto = require('crypto')
const config = require('./config')

// ruleid: default-secret
const jwtSecret = process.env.JWT_SECRET || 'dev'

// ruleid: default-secret
const sessionSecret = process.env['SESSION_SECRET'] ?? 'change-me'

// ruleid: default-secret
const password = config.get('database_password', 'swordfish')

// ruleid: default-secret
const { COOKIE_SECRET = 'sample only', PORT = '80' } = process.env

// ruleid: default-secret
function connect(user, password = 'swordfish') {
  return `${user}:${password.length}`
}

const settings = {
  // ruleid: default-secret
  secret: process.env.APP_SECRET || 'insecure-sample',
  // ok: default-secret
  host: process.env.HOST || 'localhost',
}

// ok: default-secret
const required = process.env.JWT_SECRET

// ok: default-secret
const empty = process.env.DB_PASSWORD || ''

// ok: default-secret
const made = process.env.SESSION_SECRET || crypto.randomBytes(32).toString('hex')

// ok: default-secret
const tokenUrl = process.env.TOKEN_URL || 'https://login.example/token'

// ok: default-secret
function logIn(user, password = '') {
  return `${user}:${password.length}`
}

module.exports = { jwtSecret, sessionSecret, password, COOKIE_SECRET, PORT, connect, settings, required, empty, made, tokenUrl, logIn }
