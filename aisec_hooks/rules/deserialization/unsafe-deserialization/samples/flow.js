const express = require('express')
const serialize = require('node-serialize')

const app = express()

app.post('/load', (req, res) => {
  // ruleid: unsafe-deserialization
  res.json(serialize.unserialize(req.body.basket))
})

app.get('/cookie', (req, res) => {
  const kept = Buffer.from(req.cookies.basket, 'base64').toString()
  // ruleid: unsafe-deserialization
  res.json(serialize.unserialize(kept))
})

app.get('/header', (req, res) => {
  const { basket } = req.headers
  // ruleid: unsafe-deserialization
  res.json(serialize.unserialize(basket))
})

app.post('/json', (req, res) => {
  // ok: unsafe-deserialization
  res.json(JSON.parse(req.body.basket))
})

app.get('/constant', (req, res) => {
  // ok: unsafe-deserialization
  res.json(serialize.unserialize('{"page": 1}'))
})

app.get('/replaced', (req, res) => {
  let kept = req.cookies.basket
  kept = '{"page": 1}'
  // ok: unsafe-deserialization
  res.json(serialize.unserialize(kept))
})
