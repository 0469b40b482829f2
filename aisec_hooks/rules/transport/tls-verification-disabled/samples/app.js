const https = require('https')
const fs = require('fs')
const tls = require('tls')
const axios = require('axios')
const { Pool } = require('pg')

// ruleid: tls-verification-disabled
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'

// ruleid: tls-verification-disabled
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0

function fetchPage(url) {
  // ruleid: tls-verification-disabled
  return axios.get(url, { httpsAgent: new https.Agent({ rejectUnauthorized: false }) })
}

const pool = new Pool({
  host: 'db.internal',
  // ruleid: tls-verification-disabled
  ssl: { rejectUnauthorized: false },
})

const options = { host: 'mail.internal', port: 993 }
// ruleid: tls-verification-disabled
options.rejectUnauthorized = false
const socket = tls.connect(options)

function fetchSafely(url) {
  // ok: tls-verification-disabled
  return axios.get(url)
}

function fetchWithOwnAuthority(url) {
  // ok: tls-verification-disabled
  const agent = new https.Agent({ ca: fs.readFileSync('company-ca.pem'), rejectUnauthorized: true })
  return axios.get(url, { httpsAgent: agent })
}

function strictly(url, strict) {
  // ok: tls-verification-disabled
  return https.request(url, { rejectUnauthorized: strict })
}

// ok: tls-verification-disabled
const settings = { unauthorized: false, rejectEmpty: false }

module.exports = { fetchPage, fetchSafely, fetchWithOwnAuthority, strictly, pool, socket, settings }
