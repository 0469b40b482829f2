import express, { Request, Response } from 'express'

const app = express()
const lines = ['one', 'two']

app.get('/search', (req: Request, res: Response) => {
  // ruleid: regex-injection
  const pattern = new RegExp(req.query.pattern)
  res.json(lines.filter((line) => pattern.test(line)))
})

app.get('/start', (req: Request, res: Response) => {
  // ruleid: regex-injection
  const pattern = new RegExp('^' + req.query.start, 'i')
  res.json(lines.filter((line) => pattern.test(line)))
})

app.post('/words', (req: Request, res: Response) => {
  // ruleid: regex-injection
  const pattern = RegExp(`\\b${req.body.word}\\b`)
  res.json(lines.filter((line) => pattern.test(line)))
})

app.get('/escaped', (req: Request, res: Response) => {
  const escaped = String(req.query.start).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  // ok: regex-injection
  const pattern = new RegExp('^' + escaped)
  res.json(lines.filter((line) => pattern.test(line)))
})

app.get('/text', (req: Request, res: Response) => {
  // ok: regex-injection
  const pattern = new RegExp('a+b')
  res.json(pattern.test(req.query.text))
})

app.get('/length', (req: Request, res: Response) => {
  // ok: regex-injection
  const pattern = new RegExp(`a{${parseInt(req.query.length, 10)}}`)
  res.json(lines.filter((line) => pattern.test(line)))
})
