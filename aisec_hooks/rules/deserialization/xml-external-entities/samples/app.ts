import express, { Request, Response } from 'express'
import libxmljs from 'libxmljs'

const app = express()

app.post('/order', (req: Request, res: Response) => {
  // ruleid: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order, { noent: true }).root().name())
})

app.post('/types', (req: Request, res: Response) => {
  const options = { dtdload: true }
  // ruleid: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order, options).root().name())
})

app.get('/text', (req: Request, res: Response) => {
  // ruleid: xml-external-entities
  res.json(libxmljs.parseXmlString('<a>' + req.query.text + '</a>', { noent: true }).root().name())
})

app.post('/closed', (req: Request, res: Response) => {
  // ok: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order).root().name())
})

app.post('/said', (req: Request, res: Response) => {
  // ok: xml-external-entities
  res.json(libxmljs.parseXml(req.body.order, { noent: false }).root().name())
})

app.get('/own', (req: Request, res: Response) => {
  // ok: xml-external-entities
  res.json(libxmljs.parseXml('<order/>', { noent: true }).root().name())
})
