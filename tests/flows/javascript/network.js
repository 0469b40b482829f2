const express = require('express')
const axios = require('axios')
const got = require('got')
const http = require('http')
const https = require('node:https')
const fetch = require('node-fetch')

const app = express()
const HOSTS = ['api.example.com', 'cdn.example.com']

app.get('/go', (req, res) => {
  // ruleid: open-redirect
  res.redirect(req.query.next)
  // ruleid: open-redirect
  res.redirect(302, req.query.next)
  // ok: open-redirect
  res.redirect('/users/' + req.query.id)
  // ok: open-redirect
  res.redirect(`https://example.com/${req.query.page}`)
  // ruleid: open-redirect
  res.redirect(`https://${req.query.host}/`)
  // ruleid: open-redirect
  res.setHeader('Location', req.query.next)
  // ruleid: open-redirect
  res.writeHead(302, { Location: req.query.next })
  // ok: open-redirect
  res.redirect('/search?q=' + encodeURIComponent(req.query.q))
})

app.get('/checked', (req, res) => {
  const target = new URL(req.query.next, 'https://example.com')
  if (target.hostname !== 'example.com') {
    return res.status(400).end()
  }
  // ok: open-redirect
  res.redirect(target.href)
})

app.get('/own', (req, res) => {
  // ok: open-redirect
  res.redirect('https://' + req.hostname + req.originalUrl)
  // ok: open-redirect
  res.redirect(new URL('/login', req.url))
  const query = new URL(req.url, 'http://localhost').searchParams
  // ruleid: open-redirect
  res.redirect(query.get('next'))
})

app.get('/local', (req, res) => {
  const next = req.query.next
  if (!next.startsWith('/') || next.startsWith('//')) {
    return res.redirect('/')
  }
  // ok: open-redirect
  res.redirect(next)
})

app.get('/fetch', async (req, res) => {
  const url = req.query.url
  // ruleid: request-forgery
  await fetch(url)
  // ruleid: request-forgery
  await axios.get(url)
  // ruleid: request-forgery
  await axios({ method: 'get', url })
  // ok: request-forgery
  await axios.post('https://api.example.com/hook', { url })
  // ruleid: request-forgery
  await got(`http://${req.query.host}/status`)
  // ok: request-forgery
  await got(`https://api.example.com/items/${req.query.id}`)
  // ruleid: request-forgery
  http.get(url, (answer) => answer.pipe(res))
  // ruleid: request-forgery
  https.request({ hostname: req.query.host, path: '/' }).end()
  // ok: request-forgery
  https.request({ hostname: 'api.example.com', path: req.query.path }).end()
})

app.get('/allowed', async (req, res) => {
  const url = new URL(req.query.url)
  if (!HOSTS.includes(url.hostname)) {
    return res.status(400).end()
  }
  // ok: request-forgery
  await fetch(url)
})

app.get('/equal', async (req, res) => {
  const url = new URL(req.query.url)
  if (url.host === 'api.example.com') {
    // ok: request-forgery
    await fetch(url.toString())
  }
  // ruleid: request-forgery
  await fetch(url.toString())
})
