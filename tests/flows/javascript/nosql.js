const express = require('express')
const mongoose = require('mongoose')
const { MongoClient, ObjectId } = require('mongodb')

const app = express()
const User = mongoose.model('User', new mongoose.Schema({ name: String }))

app.post('/login', async (req, res) => {
  // ruleid: nosql-injection
  const user = await User.findOne({ name: req.body.name, password: req.body.password })
  // ok: nosql-injection
  await User.findOne({ name: String(req.body.name) })
  // todook: nosql-injection
  await User.findOne({ name: `${req.body.name}` })
  // ruleid: nosql-injection
  await User.find(req.query)
  // ok: nosql-injection
  await User.findById(req.params.id)
  // ok: nosql-injection
  await User.findOne({ _id: req.params.id })
  // ruleid: nosql-injection
  await User.find({ $where: `this.name == '${req.body.name}'` })
  // ok: nosql-injection
  await User.findOne({ name: { $eq: 'admin' } })
  // ok: nosql-injection
  await Account.findOne({ where: { name: req.body.name } })
  res.json(user)
})

app.delete('/posts', async (req, res) => {
  const client = await MongoClient.connect('mongodb://localhost')
  const posts = client.db('blog').collection('posts')
  // ruleid: nosql-injection
  await posts.deleteMany(req.body)
  // ok: nosql-injection
  await posts.deleteOne({ _id: new ObjectId(req.body.id) })
  // ruleid: nosql-injection
  await posts.updateOne({ slug: req.body.slug }, { $set: { seen: true } })
  // ok: nosql-injection
  await posts.updateOne({ slug: 'home' }, { $set: { title: req.body.title } })
  if (typeof req.body.slug !== 'string') {
    return res.status(400).end()
  }
  // ok: nosql-injection
  await posts.findOne({ slug: req.body.slug })
})
