const assert = require('node:assert')
const fs = require('fs')
const express = require('express')

const NAMES = new Set(['a', 'b'])
const app = express()

app.get('/file', (req, res) => {
  const name = req.query.name
  assert(name)
  // ruleid: path-traversal
  fs.readFileSync(name)
  assert(NAMES.has(name), 'no such name')
  // ok: path-traversal
  res.send(fs.readFileSync(name, 'utf8').length)
})
