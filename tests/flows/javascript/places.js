import express from 'express'
import escapeHtml from 'escape-html'

const app = express()
const base = process.env.BASE

app.get('/script', (req, res) => {
  // ruleid: cross-site-scripting
  res.send(`<script>draw('${escapeHtml(req.query.q)}')</script>`)
})

app.get('/beside', (req, res) => {
  // ok: cross-site-scripting
  res.send(`<script>draw()</script><p>${escapeHtml(req.query.q)}</p>`)
})

app.get('/query', (req, res) => {
  // ok: open-redirect
  res.redirect(`${base}/x?q=${req.query.q}`)
})

app.get('/host', (req, res) => {
  // ruleid: open-redirect
  res.redirect(`${base}${req.query.q}`)
})

app.get('/first', (req, res) => {
  // ruleid: open-redirect
  res.redirect(`${req.query.q}?from=${base}`)
})

app.get('/own', (req, res) => {
  const next = req.query.next
  if (next.startsWith(base + '/')) {
    // ok: open-redirect
    return res.redirect(next)
  }
  if (next.startsWith(base)) {
    // ruleid: open-redirect
    return res.redirect(next)
  }
})
