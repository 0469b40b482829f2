import express, { Request, Response } from 'express'
import 'express-session'

const app = express()
const roles = new Set(['reader', 'editor'])

app.post('/role', (req: Request, res: Response) => {
  // ruleid: trust-boundary
  req.session.role = req.body.role
  res.end()
})

app.get('/user/:name', (req: Request, res: Response) => {
  // ruleid: trust-boundary
  req.session.user = req.params.name
  res.end()
})

app.get('/price', (req: Request, res: Response) => {
  const price = req.query.price
  // ruleid: trust-boundary
  req.session['price'] = price
  res.end()
})

app.post('/checked', (req: Request, res: Response) => {
  const { role } = req.body
  if (!roles.has(role)) {
    throw new Error('unknown role')
  }
  // ok: trust-boundary
  req.session.role = role
  res.end()
})

app.get('/number', (req: Request, res: Response) => {
  // ok: trust-boundary
  req.session.page = Number(req.query.page)
  res.end()
})

app.get('/flag', (req: Request, res: Response) => {
  // ok: trust-boundary
  req.session.dark = req.query.theme === 'dark'
  res.end()
})
