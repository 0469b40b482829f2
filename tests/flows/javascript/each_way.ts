// Each way in which a flow ends, with its risky twin.
import { execSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import express from 'express'
import escapeHtml from 'escape-html'
import { quote } from 'shell-quote'
import { validate } from 'uuid'
import mysql from 'mysql2'

const app = express()
const db = mysql.createConnection({})
const ROOT = path.resolve('/srv/files')
const COLUMNS = new Set(['name', 'price'])
const HOSTS = ['example.com', 'www.example.com']
const COLOURS = { red: 'ff0000', green: '00ff00' }

// ends: sanitizer
app.get('/sanitizer', (req, res) => {
  // ok: command-injection
  execSync('ls ' + quote([req.query.name as string]))
  // ruleid: command-injection
  execSync('ls ' + escapeHtml(req.query.name as string))
})

// ends: number
app.get('/number', (req, res) => {
  // ok: sql-injection
  db.query('SELECT * FROM t WHERE id = ' + Number(req.query.id))
  // ruleid: sql-injection
  db.query('SELECT * FROM t WHERE id = ' + String(req.query.id))
})

// ends: boolean
app.get('/boolean', (req, res) => {
  // ok: sql-injection
  db.query(`SELECT * FROM t WHERE sold = ${req.query.sold === 'yes'}`)
  // ruleid: sql-injection
  db.query(`SELECT * FROM t WHERE sold = ${req.query.sold || 'yes'}`)
})

// ends: enumeration
app.get('/enumeration', (req, res) => {
  const colour = COLOURS[req.query.colour as keyof typeof COLOURS]
  // ok: sql-injection
  db.query(`SELECT * FROM t WHERE colour = '${colour}'`)
  // ruleid: sql-injection
  db.query(`SELECT * FROM t WHERE colour = '${req.query.colour}'`)
})

// ends: uuid
app.get('/uuid', (req, res) => {
  const id = req.query.id as string
  if (validate(id)) {
    // ok: sql-injection
    db.query(`SELECT * FROM t WHERE id = '${id}'`)
  } else {
    // ruleid: sql-injection
    db.query(`SELECT * FROM t WHERE id = '${id}'`)
  }
})

// ends: constant set
app.get('/set', (req, res) => {
  const column = req.query.column as string
  if (COLUMNS.has(column)) {
    // ok: sql-injection
    db.query('SELECT * FROM t ORDER BY ' + column)
  }
  if (!COLUMNS.has(column)) {
    // ruleid: sql-injection
    db.query('SELECT * FROM t ORDER BY ' + column)
  }
})

// ends: binding
app.get('/binding', (req, res) => {
  // ok: sql-injection
  db.query('SELECT * FROM t WHERE name = ?', [req.query.name])
  // ruleid: sql-injection
  db.query("SELECT * FROM t WHERE name = '" + [req.query.name] + "'")
})

// ends: containment
app.get('/containment', (req, res) => {
  const file = path.resolve(ROOT, req.query.file as string)
  if (file.startsWith(ROOT + path.sep)) {
    // ok: path-traversal
    readFileSync(file)
  }
  const raw = ROOT + '/' + req.query.file
  if (raw.startsWith(ROOT + path.sep)) {
    // ruleid: path-traversal
    readFileSync(raw)
  }
})

// ends: host
app.get('/host', async (req, res) => {
  const url = new URL(req.query.url as string)
  if (HOSTS.includes(url.hostname)) {
    // ok: request-forgery
    await fetch(url)
  }
  if (HOSTS.includes(url.pathname)) {
    // ruleid: request-forgery
    await fetch(url)
  }
})

// ends: guard that returns
app.get('/returns', (req, res) => {
  const table = req.query.table as string
  if (!/^[a-z]+$/.test(table)) {
    return
  }
  // ok: sql-injection
  db.query('SELECT * FROM ' + table)
  const other = req.query.other as string
  if (!/^[a-z]+$/.test(other)) {
    console.warn('odd table')
  }
  // ruleid: sql-injection
  db.query('SELECT * FROM ' + other)
})

// ends: guard that raises
app.get('/raises', (req, res) => {
  const table = req.query.table as string
  if (!COLUMNS.has(table)) throw new Error('no such table')
  // ok: sql-injection
  db.query('SELECT * FROM ' + table)
  const other = req.query.other as string
  if (!other) throw new Error('no table')
  // ruleid: sql-injection
  db.query('SELECT * FROM ' + other)
})

// ends: reassignment
app.get('/reassignment', (req, res) => {
  let table = req.query.table as string
  table = 'prices'
  // ok: sql-injection
  db.query('SELECT * FROM ' + table)
  let other = 'prices'
  other = req.query.other as string
  // ruleid: sql-injection
  db.query('SELECT * FROM ' + other)
})

// ends: constant branch
app.get('/branch', (req, res) => {
  const table = 7 * 6 - 2 > 30 ? 'prices' : (req.query.table as string)
  // ok: sql-injection
  db.query('SELECT * FROM ' + table)
  const other = 7 * 6 - 2 < 30 ? 'prices' : (req.query.other as string)
  // ruleid: sql-injection
  db.query('SELECT * FROM ' + other)
})
