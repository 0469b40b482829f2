import express, { Request, Response } from 'express'
import mongoose from 'mongoose'

const app = express()
const User = mongoose.model('User', new mongoose.Schema({ name: String, key: String }))

app.post('/login', async (req: Request, res: Response) => {
  // ruleid: nosql-injection
  res.json(await User.findOne({ name: req.body.name, key: req.body.key }))
})

app.post('/search', async (req: Request, res: Response) => {
  const condition = req.body
  // ruleid: nosql-injection
  res.json(await User.find(condition))
})

app.get('/where', async (req: Request, res: Response) => {
  // ruleid: nosql-injection
  res.json(await User.find({ $where: `this.name == '${req.query.name}'` }))
})

app.post('/as-text', async (req: Request, res: Response) => {
  // ok: nosql-injection
  res.json(await User.findOne({ name: String(req.body.name) }))
})

app.post('/compared', async (req: Request, res: Response) => {
  // todook: nosql-injection
  res.json(await User.findOne({ name: { $eq: req.body.name } }))
})

app.get('/by-id/:id', async (req: Request, res: Response) => {
  // ok: nosql-injection
  res.json(await User.findOne({ _id: req.params.id }))
})

app.post('/checked', async (req: Request, res: Response) => {
  const { name } = req.body
  if (typeof name !== 'string') {
    return res.sendStatus(400)
  }
  // ok: nosql-injection
  res.json(await User.findOne({ name }))
})

app.post('/replaced', async (req: Request, res: Response) => {
  let condition = req.body
  condition = { active: true }
  // ok: nosql-injection
  res.json(await User.find(condition))
})
