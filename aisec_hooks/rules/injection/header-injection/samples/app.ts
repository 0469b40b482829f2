import express, { Request, Response } from 'express'

const app = express()
const languages = new Map([['de', 'de-DE'], ['en', 'en-GB']])

app.get('/download', (req: Request, res: Response) => {
  // ruleid: header-injection
  res.setHeader('Content-Disposition', 'attachment; filename=' + req.query.name)
  res.json({})
})

app.get('/kept', (req: Request, res: Response) => {
  // ruleid: header-injection
  res.set('X-Page', `page ${req.query.page}`)
  res.json({})
})

app.get('/named', (req: Request, res: Response) => {
  // ruleid: header-injection
  res.writeHead(200, { 'X-Name': req.query.name })
  res.end()
})

app.get('/encoded', (req: Request, res: Response) => {
  // ok: header-injection
  res.setHeader('Content-Disposition', 'attachment; filename=' + encodeURIComponent(req.query.name))
  res.json({})
})

app.get('/number', (req: Request, res: Response) => {
  // ok: header-injection
  res.set('X-Page', String(Number(req.query.page)))
  res.json({})
})

app.get('/language', (req: Request, res: Response) => {
  // ok: header-injection
  res.set('Content-Language', languages.get(req.query.language) ?? 'en-GB')
  res.json({})
})
