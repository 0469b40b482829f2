const express = require('express')
const libxmljs = require('libxmljs')

const app = express()

app.post('/order', (req, res) => {
  // ruleid: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order, { noent: true }).root().name())
})

app.post('/types', (req, res) => {
  const options = { dtdload: true }
  // ruleid: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order, options).root().name())
})

app.get('/text', (req, res) => {
  // ruleid: xml-external-entities
  res.json(libxmljs.parseXmlString('<a>' + req.query.text + '</a>', { noent: true }).root().name())
})

app.post('/closed', (req, res) => {
  // ok: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order).root().name())
})

app.post('/said', (req, res) => {
  // ok: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order, { noent: false }).root().name())
})

app.get('/own', (req, res) => {
  // ok: xml-external-entities
  res.json(libxmljs.parseXml('<order/>', { noent: true }).root().name())
})
