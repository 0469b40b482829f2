const express = require('express')
const mongoose = require('mongoose')

const app = express()
const User = mongoose.model('User', new mongoose.Schema({ name: String, key: String }))

app.post('/login', async (req, res) => {
  // ruleid: nosql-injection
  res.json(await User.findOne({ name: req.body.name, key: req.body.key }))
})

app.post('/search', async (req, res) => {
  const condition = req.body
  // ruleid: nosql-injection
  res.json(await User.find(condition))
})

app.get('/where', async (req, res) => {
  // ruleid: nosql-injection
  res.json(await User.find({ $where: `this.name == '${req.query.name}'` }))
})

app.post('/as-text', async (req, res) => {
  // ok: nosql-injection
  res.json(await User.findOne({ name: String(req.body.name) }))
})

app.post('/compared', async (req, res) => {
  // todook: nosql-injection
  res.json(await User.findOne({ name: { $eq: req.body.name } }))
})

app.get('/by-id/:id', async (req, res) => {
  // ok: nosql-injection
  res.json(await User.findOne({ _id: req.params.id }))
})

app.post('/checked', async (req, res) => {
  const { name } = req.body
  if (typeof name !== 'string') {
    return res.sendStatus(400)
  }
  // ok: nosql-injection
  res.json(await User.findOne({ name }))
})

app.post('/replaced', async (req, res) => {
  let condition = req.body
  condition = { active: true }
  // ok: nosql-injection
  res.json(await User.find(condition))
})
