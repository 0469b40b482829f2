const crypto = require('crypto')
const express = require('express')

const app = express()
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

function generateToken() {
  // ruleid: weak-random
  return Math.random().toString(36).substring(2)
}

function generateTokenSafely() {
  // ok: weak-random
  return crypto.randomBytes(32).toString('hex')
}

function code() {
  // ruleid: weak-random
  const otp = Math.floor(100000 + Math.random() * 900000)
  return otp
}

function codeSafely() {
  // ok: weak-random
  const otp = crypto.randomInt(100000, 1000000)
  return otp
}

function invite() {
  let text = ''
  for (let at = 0; at < 8; at++) {
    text += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length))
  }
  // ruleid: weak-random
  return { password: text }
}

function inviteSafely() {
  let text = ''
  for (let at = 0; at < 8; at++) {
    text += LETTERS.charAt(crypto.randomInt(LETTERS.length))
  }
  // ok: weak-random
  return { password: text }
}

app.get('/start', (req, res) => {
  // ruleid: weak-random
  res.cookie('visit', `v-${Math.random()}`, { secure: true, httpOnly: true })
  // ruleid: weak-random
  req.session.id = Math.random().toString(16).slice(2)
})

function jitter(delay) {
  // ok: weak-random
  return setTimeout(() => {}, delay * (1 + Math.random()))
}

function shuffled(tokens) {
  // ok: weak-random
  return tokens.sort(() => Math.random() - 0.5)
}

module.exports = { generateToken, generateTokenSafely, code, codeSafely, invite, inviteSafely, jitter, shuffled }
