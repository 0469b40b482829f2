import express, { Request, Response } from 'express'
import fs from 'node:fs'
import path from 'node:path'

const app = express()
const folder = path.resolve('/srv/files')

app.get('/read', (req: Request, res: Response) => {
  // ruleid: path-traversal
  res.json(fs.readFileSync(path.join(folder, req.query.name), 'utf8'))
})

app.get('/download/:name', (req: Request, res: Response) => {
  const file = `${folder}/${req.params.name}`
  // ruleid: path-traversal
  res.sendFile(file)
})

app.post('/remove', async (req: Request, res: Response) => {
  // ruleid: path-traversal
  await fs.promises.unlink('/srv/files/' + req.body.name)
  res.end()
})

app.get('/checked', (req: Request, res: Response) => {
  const file = path.resolve(folder, req.query.name)
  if (!file.startsWith(folder + path.sep)) {
    return res.sendStatus(403)
  }
  // ok: path-traversal
  res.json(fs.readFileSync(file, 'utf8'))
})

app.get('/root/:name', (req: Request, res: Response) => {
  // ok: path-traversal
  res.sendFile(req.params.name, { root: folder })
})

app.get('/last', (req: Request, res: Response) => {
  // ok: path-traversal
  res.json(fs.readFileSync(path.join(folder, path.basename(req.query.name)), 'utf8'))
})

app.get('/numbered', (req: Request, res: Response) => {
  // ok: path-traversal
  res.json(fs.readFileSync(`${folder}/${Number(req.query.number)}.txt`, 'utf8'))
})

app.get('/known', (req: Request, res: Response) => {
  let name = req.query.name
  if (!['terms.txt', 'prices.txt'].includes(name)) {
    name = 'terms.txt'
  }
  // ok: path-traversal
  res.json(fs.readFileSync(path.join(folder, name), 'utf8'))
})
