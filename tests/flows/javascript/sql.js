const express = require('express')
const { Pool } = require('pg')
const mysql = require('mysql2/promise')
const sqlite3 = require('sqlite3').verbose()
const Database = require('better-sqlite3')
const knex = require('knex')({ client: 'pg' })
const { Sequelize, literal } = require('sequelize')
const { PrismaClient, Prisma } = require('@prisma/client')

const app = express()
const pool = new Pool()
const lite = new sqlite3.Database('a.db')
const better = new Database('b.db')
const sequelize = new Sequelize('sqlite::memory:')
const prisma = new PrismaClient()
const COLUMNS = ['name', 'created']

app.get('/pg', async (req, res) => {
  const name = req.query.name
  // ruleid: sql-injection
  await pool.query("SELECT id FROM users WHERE name = '" + name + "'")
  // ok: sql-injection
  await pool.query('SELECT id FROM users WHERE name = $1', [name])
  // ruleid: sql-injection
  await pool.query({ text: `SELECT id FROM users WHERE name = '${name}'` })
  // ok: sql-injection
  await pool.query({ text: 'SELECT id FROM users WHERE name = $1', values: [name] })
  const client = await pool.connect()
  // ruleid: sql-injection
  await client.query(`DELETE FROM users WHERE name = '${req.body.name}'`)
  res.end()
})

app.get('/mysql', async (req, res) => {
  const connection = await mysql.createConnection({})
  const id = req.params.id
  // ruleid: sql-injection
  await connection.execute(`SELECT * FROM t WHERE id = ${id}`)
  // ok: sql-injection
  await connection.execute('SELECT * FROM t WHERE id = ?', [id])
  // ok: sql-injection
  await connection.query(`SELECT * FROM t WHERE id = ${mysql.escape(id)}`)
  // ok: sql-injection
  await connection.query(`SELECT * FROM t WHERE id = ${parseInt(id, 10)}`)
  // ruleid: sql-injection
  await connection.query({ sql: `SELECT * FROM t WHERE id = ${id}`, timeout: 1000 })
  res.end()
})

app.get('/sqlite', (req, res) => {
  // ruleid: sql-injection
  lite.all(`SELECT * FROM t WHERE name LIKE '%${req.query.q}%'`, (err, rows) => res.json(rows))
  // ok: sql-injection
  lite.all('SELECT * FROM t WHERE name LIKE ?', [`%${req.query.q}%`], (err, rows) => res.json(rows))
  // ruleid: sql-injection
  better.prepare('SELECT * FROM t WHERE a = ' + req.headers['x-a']).all()
  // ok: sql-injection
  better.prepare('SELECT * FROM t WHERE a = ?').all(req.headers['x-a'])
  // ruleid: sql-injection
  better.exec(`DROP TABLE ${req.body.table}`)
})

app.get('/builders', async (req, res) => {
  // ruleid: sql-injection
  await knex('users').whereRaw(`name = '${req.query.name}'`)
  // ok: sql-injection
  await knex('users').whereRaw('name = ?', [req.query.name])
  // ok: sql-injection
  await knex('users').where({ name: req.query.name })
  // ruleid: sql-injection
  await knex.raw('SELECT * FROM users ORDER BY ' + req.query.order)
  // ruleid: sql-injection
  await sequelize.query(`SELECT * FROM users WHERE id = ${req.query.id}`)
  // ok: sql-injection
  await sequelize.query('SELECT * FROM users WHERE id = :id', { replacements: { id: req.query.id } })
  // ruleid: sql-injection
  await sequelize.models.user.findAll({ order: literal(req.query.order) })
  // ruleid: sql-injection
  await prisma.$queryRawUnsafe(`SELECT * FROM users WHERE id = ${req.query.id}`)
  // ok: sql-injection
  await prisma.$queryRaw`SELECT * FROM users WHERE id = ${req.query.id}`
  // ok: sql-injection
  await prisma.$queryRawUnsafe('SELECT * FROM users WHERE id = $1', req.query.id)
  // ruleid: sql-injection
  await prisma.$queryRaw(Prisma.raw(req.query.sql))
  res.end()
})

app.get('/order', async (req, res) => {
  let column = req.query.column
  if (!COLUMNS.includes(column)) {
    return res.status(400).end()
  }
  // ok: sql-injection
  await pool.query(`SELECT * FROM users ORDER BY ${column}`)
  const direction = req.query.direction === 'desc' ? 'DESC' : 'ASC'
  // ok: sql-injection
  await pool.query(`SELECT * FROM users ORDER BY ${column} ${direction}`)
  column = req.query.other
  // ruleid: sql-injection
  await pool.query(`SELECT * FROM users ORDER BY ${column}`)
})

// Fragments, whose connections come from elsewhere
function find(req, db) {
  // ruleid: sql-injection
  return db.query('SELECT * FROM t WHERE a = ' + req.query.a)
}

function look(req, db) {
  // ok: sql-injection
  return db.get(req.params.key)
}
