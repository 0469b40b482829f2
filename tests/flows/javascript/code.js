const express = require('express')
const vm = require('vm')
const ejs = require('ejs')
const pug = require('pug')
const Handlebars = require('handlebars')
const nunjucks = require('nunjucks')
const _ = require('lodash')
const math = require('mathjs')
const jsonata = require('jsonata')

const router = express.Router()

router.post('/code', (req, res) => {
  // ruleid: code-injection
  eval(req.body.code)
  // ok: code-injection
  JSON.parse(req.body.code)
  // ruleid: code-injection
  new Function('a', req.body.code)(1)
  // ruleid: code-injection
  Function(`return ${req.query.expression}`)()
  // ruleid: code-injection
  vm.runInNewContext(req.body.code, {})
  // ok: code-injection
  vm.runInNewContext('a + 1', { a: req.body.a })
  // ruleid: code-injection
  new vm.Script(req.body.code).runInThisContext()
  // ruleid: code-injection
  setTimeout(req.query.code, 10)
  // ok: code-injection
  setTimeout(() => res.end(), req.query.wait)
  // ok: code-injection
  eval(Number(req.query.n) + ' + 1')
})

router.post('/template', (req, res) => {
  // ruleid: template-injection
  ejs.render(req.body.template, { name: 'x' })
  // ok: template-injection
  ejs.render('<p><%= name %></p>', { name: req.body.name })
  // ruleid: template-injection
  pug.compile('p ' + req.body.name)
  // ok: template-injection
  pug.render('p= name', { name: req.body.name })
  // ruleid: template-injection
  Handlebars.compile(req.body.template)
  // ok: template-injection
  Handlebars.compile('{{name}}')({ name: req.body.name })
  // ruleid: template-injection
  nunjucks.renderString(`Hello ${req.query.name}`)
  // ok: template-injection
  nunjucks.renderString('Hello {{ name }}', { name: req.query.name })
  // ruleid: template-injection
  _.template(req.body.template)
})

router.post('/expression', async (req, res) => {
  // ruleid: expression-injection
  math.evaluate(req.body.formula)
  // ok: expression-injection
  math.evaluate('a + b', { a: req.body.a, b: 1 })
  // ruleid: expression-injection
  await jsonata(req.body.query).evaluate({})
  // ok: expression-injection
  await jsonata('a.b').evaluate(req.body)
})
