const express = require('express')
const fs = require('fs')
const fsp = require('node:fs/promises')
const path = require('path')
const multer = require('multer')

const app = express()
const upload = multer({ dest: 'up/' })
const ROOT = path.resolve('files')
const PAGES = { home: 'home.html', about: 'about.html' }

app.get('/read', async (req, res) => {
  const name = req.query.name
  // ruleid: path-traversal
  fs.readFile(path.join(ROOT, name), (error, data) => res.json(data))
  // ok: path-traversal
  fs.readFile(path.join(ROOT, path.basename(name)), (error, data) => res.json(data))
  // ruleid: path-traversal
  fs.readFileSync(`${ROOT}/${name}`)
  // ruleid: path-traversal
  await fsp.writeFile(name, 'x')
  // ok: path-traversal
  await fsp.writeFile('fixed.txt', name)
  // ok: path-traversal
  fs.readFileSync(path.join(ROOT, PAGES[name]))
  // ruleid: path-traversal
  res.sendFile(path.join(ROOT, name))
  // ok: path-traversal
  res.sendFile(name, { root: ROOT })
  // ruleid: path-traversal
  res.download('files/' + name)
  // ruleid: path-traversal
  fs.createReadStream(req.params.file).pipe(res)
  // ruleid: path-traversal
  fs.rename('a', name, () => {})
})

app.get('/contained', (req, res) => {
  const full = path.resolve(ROOT, req.query.name)
  if (!full.startsWith(ROOT + path.sep)) {
    return res.status(403).end()
  }
  // ok: path-traversal
  fs.createReadStream(full).pipe(res)
})

app.get('/relative', (req, res) => {
  const full = path.join(ROOT, req.query.name)
  const relative = path.relative(ROOT, full)
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    return res.status(403).end()
  }
  // ok: path-traversal
  fs.createReadStream(full).pipe(res)
})

app.get('/prefix', (req, res) => {
  const full = ROOT + '/' + req.query.name
  if (!full.startsWith(ROOT)) {
    return res.status(403).end()
  }
  // ruleid: path-traversal
  fs.createReadStream(full).pipe(res)
})

app.get('/dots', (req, res) => {
  const name = req.query.name
  if (name.includes('..')) {
    return res.status(403).end()
  }
  // ok: path-traversal
  fs.createReadStream(path.join(ROOT, name)).pipe(res)
})

app.get('/number', (req, res) => {
  const page = Number(req.params.page)
  // ok: path-traversal
  fs.createReadStream(`pages/${page}.txt`).pipe(res)
})

app.post('/upload', upload.single('f'), (req, res) => {
  // ok: path-traversal
  fs.unlinkSync(req.file.path)
  // ruleid: path-traversal
  fs.renameSync(req.file.path, 'up/' + req.file.originalname)
  // ok: path-traversal
  fs.writeFileSync('up/' + path.basename(req.file.originalname), 'x')
})

const storage = multer.diskStorage({
  destination: 'up/',
  filename: (req, file, cb) => {
    // ruleid: path-traversal
    fs.unlinkSync('up/' + file.originalname)
    cb(null, 'fixed')
  },
})
