import DOMPurify from 'dompurify'
import escape from 'escape-html'
import express from 'express'

const app = express()

app.get('/hello', (req, res) => {
  // ruleid: cross-site-scripting
  res.send('<p>Hello ' + req.query.name + '</p>')
})

app.get('/user/:name', (req, res) => {
  const page = `<h1>${req.params.name}</h1>`
  // ruleid: cross-site-scripting
  res.status(200).send(page)
})

export function greet() {
  const name = new URLSearchParams(location.search).get('name')
  // ruleid: cross-site-scripting
  document.getElementById('greeting').innerHTML = `<b>${name}</b>`
}

export function anchor() {
  // ruleid: cross-site-scripting
  document.write(location.hash.slice(1))
}

app.get('/escaped', (req, res) => {
  // ok: cross-site-scripting
  res.send('<p>Hello ' + escape(req.query.name) + '</p>')
})

app.get('/template', (req, res) => {
  // ok: cross-site-scripting
  res.render('hello', { name: req.query.name })
})

app.get('/json', (req, res) => {
  // ok: cross-site-scripting
  res.json({ name: req.query.name })
})

app.get('/number', (req, res) => {
  // ok: cross-site-scripting
  res.send(`<p>${Number(req.query.number)}</p>`)
})

export function greetAsText() {
  const name = new URLSearchParams(location.search).get('name')
  // ok: cross-site-scripting
  document.getElementById('greeting').textContent = name
}

export function cleaned() {
  // ok: cross-site-scripting
  document.getElementById('text').innerHTML = DOMPurify.sanitize(location.hash.slice(1))
}
