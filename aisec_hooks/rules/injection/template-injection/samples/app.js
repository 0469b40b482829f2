const ejs = require('ejs')
const express = require('express')
const Handlebars = require('handlebars')
const pug = require('pug')

const app = express()

app.get('/hello', (req, res) => {
  const page = '<p>Hello ' + req.query.name + '</p>'
  // ruleid: template-injection
  res.json(ejs.render(page))
})

app.post('/preview', (req, res) => {
  const { text } = req.body
  // ruleid: template-injection
  const preview = Handlebars.compile(text)
  res.json(preview({ name: 'you' }))
})

app.get('/pug', (req, res) => {
  // ruleid: template-injection
  res.json(pug.render(`p ${req.query.text}`))
})

app.get('/values', (req, res) => {
  // ok: template-injection
  res.json(ejs.render('<p>Hello <%= name %></p>', { name: req.query.name }))
})

app.get('/constant', (req, res) => {
  // ok: template-injection
  const hello = Handlebars.compile('<p>Hello {{name}}</p>')
  res.json(hello({ name: req.query.name }))
})

app.get('/known', (req, res) => {
  let page = req.query.page
  if (page !== 'hello' && page !== 'goodbye') {
    page = 'hello'
  }
  // ok: template-injection
  res.json(pug.render(`p ${page}`))
})

app.get('/replaced', (req, res) => {
  let page = req.query.page
  page = 'p hello'
  // ok: template-injection
  res.json(pug.render(page))
})
