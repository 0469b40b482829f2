const express = require('express')
const fs = require('fs')
const path = require('path')

const app = express()
const pages = ['/', '/orders']

app.get('/check', (req, res) => {
  const target = req.query.next
  // ruleid: protection-removed
  res.redirect(target)
})

app.get('/last', (req, res) => {
  let name = req.query.name
  // ruleid: protection-removed
  res.json(fs.readFileSync('/srv/files/' + name, 'utf8'))
})

app.get('/fixed', (req, res) => {
  let target = req.query.next
  // ruleid: protection-removed
  res.redirect(target)
})

app.get('/moved', (req, res) => {
  const target = req.query.next
  console.log('a page')
  if (target !== '/') {
    return res.sendStatus(400)
  }
  // ok: protection-removed
  res.redirect(target)
})

app.get('/another', (req, res) => {
  const target = req.query.next
  if (target !== '/orders') {
    return res.sendStatus(404)
  }
  // ok: protection-removed
  res.redirect(target)
})

app.get('/before', (req, res) => {
  // ok: protection-removed
  res.redirect(req.query.next)
})
