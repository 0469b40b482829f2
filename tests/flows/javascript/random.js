const { randomBytes, randomInt, createHmac } = require('node:crypto')
const _ = require('lodash')

const LETTERS = 'abcdefghijkmnpqrstuvwxyz'

const makeId = (size) => {
  let id = ''
  for (let at = 0; at < size; at++) id += LETTERS[Math.floor(Math.random() * LETTERS.length)]
  return id
}

function throughAFunction() {
  // ruleid: weak-random
  const sessionId = makeId(16)
  return sessionId
}

function signed(data) {
  const number = Math.round(Math.random() * 1e9)
  // ruleid: weak-random
  return createHmac('sha256', String(number)).update(data).digest('hex')
}

function signedSafely(data) {
  // ok: weak-random
  return createHmac('sha256', randomBytes(32)).update(data).digest('hex')
}

function mapped() {
  // ruleid: weak-random
  const password = Array.from({ length: 12 }, () => Math.random().toString(36)[2]).join('')
  return password
}

function library() {
  // ruleid: weak-random
  const otp = _.random(100000, 999999)
  return { otp }
}

function librarySafely() {
  // ok: weak-random
  const otp = randomInt(100000, 1000000)
  return { otp }
}

function inBrowser(bytes) {
  // ok: weak-random
  const nonce = crypto.getRandomValues(bytes)
  return nonce
}

function harmless(items) {
  // ok: weak-random
  const index = Math.floor(Math.random() * items.length)
  // ok: weak-random
  const element = { key: Math.random(), value: items[index] }
  return element
}

module.exports = { throughAFunction, signed, signedSafely, mapped, library, librarySafely, inBrowser, harmless }
