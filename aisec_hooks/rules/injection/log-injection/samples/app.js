const express = require('express')
const log4js = require('log4js')

const app = express()
const logger = log4js.getLogger()

app.post('/login', (req, res) => {
  // ruleid: log-injection
  console.log('login of ' + req.body.name)
  res.end()
})

app.get('/user/:name', (req, res) => {
  // ruleid: log-injection
  logger.info(`no user ${req.params.name}`)
  res.end()
})

app.get('/page', (req, res) => {
  // ruleid: log-injection
  console.error('no page', req.query.page)
  res.end()
})

app.get('/one-line', (req, res) => {
  // ok: log-injection
  console.log('login of ' + String(req.query.name).replace(/[\r\n]/g, ''))
  res.end()
})

app.get('/number', (req, res) => {
  // ok: log-injection
  logger.info(`page ${Number(req.query.page)}`)
  res.end()
})

app.get('/json', (req, res) => {
  // ok: log-injection
  console.log('login of ' + JSON.stringify(req.query.name))
  res.end()
})
