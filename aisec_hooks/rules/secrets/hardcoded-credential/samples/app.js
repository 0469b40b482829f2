// Every credential here was made up for this sample and opens nothing.
const crypto = require('crypto')
const jwt = require('jsonwebtoken')
const mysql = require('mysql2')
const mongoose = require('mongoose')
const session = require('express-session')
const nodemailer = require('nodemailer')

// ruleid: hardcoded-credential
const DB_PASSWORD = 'hunter2-sample-only'

const config = {
  host: 'db.internal',
  // ruleid: hardcoded-credential
  password: 'Swordfish!1',
}

// ruleid: hardcoded-credential
config.apiKey = 'samplekey0123456789abcdef'

const pool = mysql.createPool({
  host: 'db.internal',
  user: 'app',
  // ruleid: hardcoded-credential
  password: 'Swordfish!2',
})

// ruleid: hardcoded-credential
const simple = mysql.createConnection({ host: 'db.internal', user: 'root', password: 'root' })

function token(user) {
  // ruleid: hardcoded-credential
  return jwt.sign({ sub: user }, 'sample only', { algorithm: 'HS256' })
}

function signature(body) {
  // ruleid: hardcoded-credential
  return crypto.createHmac('sha256', 'sample only').update(body).digest('hex')
}

// ruleid: hardcoded-credential
const middleware = session({ secret: 'keyboard sample', resave: false })

// ruleid: hardcoded-credential
mongoose.connect('mongodb+srv://app:Swordfish3@db.internal/app')

// ok: hardcoded-credential
const fromEnvironment = { password: process.env.DB_PASSWORD }

// ok: hardcoded-credential
const apiKey = process.env.API_KEY

// ok: hardcoded-credential
const password = ''

// ok: hardcoded-credential
const labels = { password: 'Password', newPassword: 'New password', token: 'Token' }

// ok: hardcoded-credential
const selectors = { password: '#password', secret: '[name=secret-1]' }

// ok: hardcoded-credential
const clientSecret = '<client-secret>'

// ok: hardcoded-credential
const tokenUrl = 'https://login.example/oauth2/token'

// ok: hardcoded-credential
const rules = { password: 'required|min:8', apiKey: 'string' }

// ok: hardcoded-credential
const passwordField = 'user_password_1'

function tokenSafely(user, key) {
  // ok: hardcoded-credential
  return jwt.sign({ sub: user }, key, { algorithm: 'HS256' })
}

function mailer(pass) {
  // ok: hardcoded-credential
  return nodemailer.createTransport({ host: 'mail.internal', auth: { user: 'app', pass } })
}

module.exports = { DB_PASSWORD, config, pool, simple, token, signature, middleware, fromEnvironment, apiKey, password, labels, selectors, clientSecret, tokenUrl, rules, passwordField, tokenSafely, mailer }
