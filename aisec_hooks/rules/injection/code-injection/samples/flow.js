const express = require('express')
const vm = require('vm')

const app = express()

app.get('/count', (req, res) => {
  // ruleid: code-injection
  res.json(eval(req.query.formula))
})

app.post('/run', (req, res) => {
  const source = req.body.source
  // ruleid: code-injection
  res.json(vm.runInNewContext(source))
})

app.get('/function', (req, res) => {
  const made = ['return', req.query.formula].join(' ')
  // ruleid: code-injection
  res.json(new Function(made)())
})

app.get('/allowed', (req, res) => {
  const formula = req.query.formula
  if (!['1 + 1', '2 + 2'].includes(formula)) {
    return res.sendStatus(400)
  }
  // ok: code-injection
  res.json(JSON.parse(formula))
})

app.get('/replaced', (req, res) => {
  let formula = req.query.formula
  formula = '6 * 7'
  // ok: code-injection
  res.json(eval(formula))
})

app.get('/never', (req, res) => {
  const formula = 1 > 2 ? req.query.formula : '6 * 7'
  // ok: code-injection
  res.json(eval(formula))
})
