const crypto = require('crypto')
const { createCipheriv, randomBytes } = require('node:crypto')
const CryptoJS = require('crypto-js')

function old(key, vector, text) {
  // ruleid: weak-cipher
  const cipher = crypto.createCipheriv('des-ede3-cbc', key, vector)
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
}

function sealed(key, text) {
  const nonce = randomBytes(12)
  // ok: weak-cipher
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

function equalBlocks(key, size) {
  const mode = 'ecb'
  // ruleid: weak-cipher
  return createCipheriv(`aes-256-${mode}`, key, null)
}

function chained(key, vector) {
  // ok: weak-cipher
  return createCipheriv('aes-256-cbc', key, vector)
}

function byPassword(password) {
  // ruleid: weak-cipher
  return crypto.createCipher('aes-192-cbc', password)
}

function inBrowser(text, key) {
  // ruleid: weak-cipher
  return CryptoJS.TripleDES.encrypt(text, key).toString()
}

function picture(text, key) {
  // ruleid: weak-cipher
  return CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB })
}

function pictureSafely(text, key, iv) {
  // ok: weak-cipher
  return CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CBC, iv })
}

function ofChoice(name, key, vector) {
  // ok: weak-cipher
  return createCipheriv(name, key, vector)
}

module.exports = { old, sealed, equalBlocks, chained, byPassword, inBrowser, picture, pictureSafely, ofChoice }
