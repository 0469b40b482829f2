const crypto = require('crypto')
const { createHash } = require('node:crypto')
const md5 = require('md5')
const CryptoJS = require('crypto-js')

function storedPassword(password) {
  // ruleid: weak-hash
  return crypto.createHash('md5').update(password).digest('hex')
}

function storedPasswordSafely(password, salt) {
  // ok: weak-hash
  return crypto.scryptSync(password, salt, 64)
}

function signature(data) {
  const algorithm = 'SHA1'
  // ruleid: weak-hash
  return createHash(algorithm).update(data).digest('base64')
}

function fingerprint(data) {
  // ruleid: weak-hash
  return md5(data)
}

function checksum(text) {
  // ruleid: weak-hash
  return CryptoJS.MD5(text).toString()
}

function signed(key, data) {
  // ruleid: weak-hash
  const signer = crypto.createSign('RSA-SHA1')
  signer.update(data)
  return signer.sign(key)
}

async function inBrowser(bytes) {
  // ruleid: weak-hash
  return window.crypto.subtle.digest('SHA-1', bytes)
}

async function inBrowserSafely(bytes) {
  // ok: weak-hash
  return window.crypto.subtle.digest('SHA-256', bytes)
}

function digest(data) {
  // ok: weak-hash
  return crypto.createHash('sha256').update(data).digest('hex')
}

function digestOfChoice(data, algorithm) {
  // ok: weak-hash
  return createHash(algorithm).update(data).digest('hex')
}

function checksumSafely(text) {
  // ok: weak-hash
  return CryptoJS.SHA256(text).toString()
}

module.exports = { storedPassword, storedPasswordSafely, signature, fingerprint, checksum, signed, inBrowser, inBrowserSafely, digest, digestOfChoice, checksumSafely }
