import express, { Request, Response } from 'express'
import fs from 'node:fs'
import path from 'node:path'

const app = express()
const pages = ['/', '/orders']

app.get('/check', (req: Request, res: Response) => {
  const target = req.query.next
  if (!pages.includes(target)) {
    return res.sendStatus(400)
  }
  // ruleid: protection-removed
  res.redirect(target)
})

app.get('/last', (req: Request, res: Response) => {
  let name = req.query.name
  name = path.basename(name)
  // ruleid: protection-removed
  res.json(fs.readFileSync('/srv/files/' + name, 'utf8'))
})

app.get('/fixed', (req: Request, res: Response) => {
  let target = req.query.next
  target = '/orders'
  // ruleid: protection-removed
  res.redirect(target)
})

app.get('/moved', (req: Request, res: Response) => {
  const target = req.query.next
  if (target !== '/') {
    return res.sendStatus(400)
  }
  console.log('a page')
  // ok: protection-removed
  res.redirect(target)
})

app.get('/another', (req: Request, res: Response) => {
  const target = req.query.next
  if (!pages.includes(target)) {
    return res.sendStatus(400)
  }
  // ok: protection-removed
  res.redirect(target)
})

app.get('/before', (req: Request, res: Response) => {
  console.log('before')
  // ok: protection-removed
  res.redirect(req.query.next)
})
