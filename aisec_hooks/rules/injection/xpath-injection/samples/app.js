const { DOMParser } = require('@xmldom/xmldom')
const express = require('express')
const xpath = require('xpath')

const app = express()
const tree = new DOMParser().parseFromString('<users/>', 'text/xml')

app.post('/login', (req, res) => {
  const query = "//user[name = '" + req.body.name + "']"
  // ruleid: xpath-injection
  res.json(xpath.select(query, tree).length)
})

app.get('/user/:name', (req, res) => {
  // ruleid: xpath-injection
  res.json(xpath.select1(`//user[@name = '${req.params.name}']`, tree))
})

app.get('/parsed', (req, res) => {
  // ruleid: xpath-injection
  const query = xpath.parse(['//user', req.query.step].join('/'))
  res.json(query.select({ node: tree }))
})

app.get('/variable', (req, res) => {
  // ok: xpath-injection
  const query = xpath.parse('//user[name = $name]')
  res.json(query.select({ node: tree, variables: { name: req.query.name } }))
})

app.get('/number', (req, res) => {
  // ok: xpath-injection
  res.json(xpath.select(`//user[${parseInt(req.query.place, 10)}]`, tree))
})

app.get('/field', (req, res) => {
  const field = req.query.field
  if (field !== 'name' && field !== 'mail') {
    return res.sendStatus(400)
  }
  // ok: xpath-injection
  res.json(xpath.select('//user/' + field, tree))
})
