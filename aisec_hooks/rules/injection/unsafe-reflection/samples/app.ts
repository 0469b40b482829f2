import express, { Request, Response } from 'express'
import * as actions from './actions'

const app = express()
const known = new Map([['start', actions.start], ['stop', actions.stop]])

app.get('/load', (req: Request, res: Response) => {
  // ruleid: unsafe-reflection
  res.json(require('./plugins/' + req.query.name).title)
})

app.get('/module', async (req: Request, res: Response) => {
  // ruleid: unsafe-reflection
  const module = await import(req.query.module)
  res.json(module.title)
})

app.post('/member', (req: Request, res: Response) => {
  // ruleid: unsafe-reflection
  res.json(Reflect.get(actions, req.body.name)())
})

app.get('/table', (req: Request, res: Response) => {
  const action = known.get(req.query.name)
  // ok: unsafe-reflection
  res.json(action ? action() : 'unknown')
})

app.get('/checked', async (req: Request, res: Response) => {
  const name = req.query.name
  if (name !== 'start' && name !== 'stop') {
    return res.sendStatus(400)
  }
  // ok: unsafe-reflection
  const module = await import(`./plugins/${name}.js`)
  res.json(module.title)
})

app.get('/constant', (req: Request, res: Response) => {
  // ok: unsafe-reflection
  res.json(require('./plugins/basic').title(req.query.name))
})
