import axios from 'axios'
import express, { Request, Response } from 'express'

const app = express()
const hosts = new Set(['api.example.com', 'images.example.com'])

app.get('/fetch', async (req: Request, res: Response) => {
  // ruleid: request-forgery
  const answer = await fetch(req.query.url)
  res.json(await answer.text())
})

app.post('/image', async (req: Request, res: Response) => {
  const { image } = req.body
  // ruleid: request-forgery
  const answer = await axios.get(image)
  res.json(answer.data.length)
})

app.get('/host/:host', async (req: Request, res: Response) => {
  // ruleid: request-forgery
  const answer = await fetch(`https://${req.params.host}/status`)
  res.json(answer.status)
})

app.get('/checked', async (req: Request, res: Response) => {
  const target = new URL(req.query.url)
  if (target.protocol !== 'https:' || !hosts.has(target.hostname)) {
    throw new Error('this host is not asked')
  }
  // ok: request-forgery
  const answer = await fetch(target)
  res.json(await answer.text())
})

app.get('/constant-host', async (req: Request, res: Response) => {
  // ok: request-forgery
  const answer = await axios.get('https://api.example.com/item/' + req.query.item)
  res.json(answer.data)
})

app.get('/service', async (req: Request, res: Response) => {
  const service = req.query.service === 'news' ? 'https://news.example.com' : 'https://weather.example.com'
  // ok: request-forgery
  const answer = await fetch(service)
  res.json(answer.status)
})

app.get('/replaced', async (req: Request, res: Response) => {
  let url = req.query.url
  url = 'https://api.example.com'
  // ok: request-forgery
  const answer = await fetch(url)
  res.json(answer.status)
})
