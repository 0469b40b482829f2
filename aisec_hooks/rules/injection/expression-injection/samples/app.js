const express = require('express')
const jsonpath = require('jsonpath')
const math = require('mathjs')

const app = express()
const orders = [{ id: 1, price: 3 }]

app.get('/count', (req, res) => {
  // ruleid: expression-injection
  res.json(math.evaluate(req.query.formula))
})

app.get('/built', (req, res) => {
  const formula = '2 * ' + req.query.width
  // ruleid: expression-injection
  res.json(math.evaluate(formula))
})

app.post('/search', (req, res) => {
  // ruleid: expression-injection
  res.json(jsonpath.query(orders, req.body.path))
})

app.get('/scope', (req, res) => {
  // ok: expression-injection
  res.json(math.evaluate('2 * width', { width: Number(req.query.width) }))
})

app.get('/number', (req, res) => {
  // ok: expression-injection
  res.json(math.evaluate('2 * ' + parseFloat(req.query.width)))
})

app.get('/known', (req, res) => {
  const formula = req.query.formula
  if (!['1 + 1', '2 + 2'].includes(formula)) {
    return res.sendStatus(400)
  }
  // ok: expression-injection
  res.json(math.evaluate(formula))
})
