const express = require('express')
const actions = require('./actions')

const app = express()
const known = new Map([['start', actions.start], ['stop', actions.stop]])

app.get('/load', (req, res) => {
  // ruleid: unsafe-reflection
  res.json(require('./plugins/' + req.query.name).title)
})

app.get('/module', async (req, res) => {
  // ruleid: unsafe-reflection
  const module = await import(req.query.module)
  res.json(module.title)
})

app.post('/member', (req, res) => {
  // ruleid: unsafe-reflection
  res.json(Reflect.get(actions, req.body.name)())
})

app.get('/table', (req, res) => {
  const action = known.get(req.query.name)
  // ok: unsafe-reflection
  res.json(action ? action() : 'unknown')
})

app.get('/checked', async (req, res) => {
  const name = req.query.name
  if (name !== 'start' && name !== 'stop') {
    return res.sendStatus(400)
  }
  // ok: unsafe-reflection
  const module = await import(`./plugins/${name}.js`)
  res.json(module.title)
})

app.get('/constant', (req, res) => {
  // ok: unsafe-reflection
  res.json(require('./plugins/basic').title(req.query.name))
})
