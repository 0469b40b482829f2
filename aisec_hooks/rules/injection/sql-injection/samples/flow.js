const express = require('express')
const { Pool } = require('pg')

const app = express()
const pool = new Pool()
const columns = ['name', 'price']

app.get('/search', async (req, res) => {
  const query = req.query.query
  // ruleid: sql-injection
  res.json(await pool.query(query))
})

app.get('/named/:name', async (req, res) => {
  const parts = ['SELECT id FROM customers WHERE name =', "'" + req.params.name + "'"]
  // ruleid: sql-injection
  res.json(await pool.query(parts.join(' ')))
})

async function first(statement) {
  // ruleid: sql-injection
  return pool.query(statement)
}

app.post('/first', async (req, res) => {
  res.json(await first('SELECT * FROM orders WHERE ' + req.body.condition))
})

app.get('/bound', async (req, res) => {
  const statement = 'SELECT id FROM customers WHERE name = $1'
  // ok: sql-injection
  res.json(await pool.query(statement, [req.query.name]))
})

app.get('/numbered', async (req, res) => {
  const statement = ['SELECT id FROM orders LIMIT', Number(req.query.limit)].join(' ')
  // ok: sql-injection
  res.json(await pool.query(statement))
})

app.get('/sorted', async (req, res) => {
  const column = req.query.column
  if (!columns.includes(column)) {
    return res.sendStatus(400)
  }
  const statement = ['SELECT * FROM orders ORDER BY', column].join(' ')
  // ok: sql-injection
  res.json(await pool.query(statement))
})

app.get('/replaced', async (req, res) => {
  let query = req.query.query
  query = 'SELECT 1'
  // ok: sql-injection
  res.json(await pool.query(query))
})

app.get('/never', async (req, res) => {
  const query = 7 * 6 < 40 ? req.query.query : 'SELECT 1'
  // ok: sql-injection
  res.json(await pool.query(query))
})
