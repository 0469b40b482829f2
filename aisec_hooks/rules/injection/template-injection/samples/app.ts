import ejs from 'ejs'
import express, { Request, Response } from 'express'
import Handlebars from 'handlebars'
import pug from 'pug'

const app = express()

app.get('/hello', (req: Request, res: Response) => {
  const page = '<p>Hello ' + req.query.name + '</p>'
  // ruleid: template-injection
  res.json(ejs.render(page))
})

app.post('/preview', (req: Request, res: Response) => {
  const { text } = req.body
  // ruleid: template-injection
  const preview = Handlebars.compile(text)
  res.json(preview({ name: 'you' }))
})

app.get('/pug', (req: Request, res: Response) => {
  // ruleid: template-injection
  res.json(pug.render(`p ${req.query.text}`))
})

app.get('/values', (req: Request, res: Response) => {
  // ok: template-injection
  res.json(ejs.render('<p>Hello <%= name %></p>', { name: req.query.name }))
})

app.get('/constant', (req: Request, res: Response) => {
  // ok: template-injection
  const hello = Handlebars.compile('<p>Hello {{name}}</p>')
  res.json(hello({ name: req.query.name }))
})

app.get('/known', (req: Request, res: Response) => {
  let page = req.query.page
  if (page !== 'hello' && page !== 'goodbye') {
    page = 'hello'
  }
  // ok: template-injection
  res.json(pug.render(`p ${page}`))
})

app.get('/replaced', (req: Request, res: Response) => {
  let page = req.query.page
  page = 'p hello'
  // ok: template-injection
  res.json(pug.render(page))
})
