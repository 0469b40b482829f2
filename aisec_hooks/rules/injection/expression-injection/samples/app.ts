import express, { Request, Response } from 'express'
import jsonpath from 'jsonpath'
import * as math from 'mathjs'

const app = express()
const orders = [{ id: 1, price: 3 }]

app.get('/count', (req: Request, res: Response) => {
  // ruleid: expression-injection
  res.json(math.evaluate(req.query.formula))
})

app.get('/built', (req: Request, res: Response) => {
  const formula = '2 * ' + req.query.width
  // ruleid: expression-injection
  res.json(math.evaluate(formula))
})

app.post('/search', (req: Request, res: Response) => {
  // ruleid: expression-injection
  res.json(jsonpath.query(orders, req.body.path))
})

app.get('/scope', (req: Request, res: Response) => {
  // ok: expression-injection
  res.json(math.evaluate('2 * width', { width: Number(req.query.width) }))
})

app.get('/number', (req: Request, res: Response) => {
  // ok: expression-injection
  res.json(math.evaluate('2 * ' + parseFloat(req.query.width)))
})

app.get('/known', (req: Request, res: Response) => {
  const formula = req.query.formula
  if (!['1 + 1', '2 + 2'].includes(formula)) {
    return res.sendStatus(400)
  }
  // ok: expression-injection
  res.json(math.evaluate(formula))
})
