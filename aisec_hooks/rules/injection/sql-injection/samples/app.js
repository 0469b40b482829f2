const { Pool } = require('pg')
const mysql = require('mysql2/promise')
const sqlite3 = require('sqlite3')
const knex = require('knex')({ client: 'pg' })

const pool = new Pool()
const database = new sqlite3.Database('app.db')
const TABLE = 'users'

async function user(name) {
  // ruleid: sql-injection
  return pool.query(`SELECT * FROM users WHERE name = '${name}'`)
}

async function byNumber(number) {
  // ruleid: sql-injection
  return pool.query('SELECT * FROM users WHERE id = ' + number)
}

async function rename(connection, number, name) {
  const query = "UPDATE users SET name = '" + name + "' WHERE id = " + number
  // ruleid: sql-injection
  return connection.execute(query)
}

function remove(name, done) {
  // ruleid: sql-injection
  database.run(`DELETE FROM users WHERE name = "${name}"`, done)
}

async function configured(name) {
  // ruleid: sql-injection
  return pool.query({ text: `SELECT * FROM users WHERE name = '${name}'` })
}

function filtered(name) {
  // ruleid: sql-injection
  return knex('users').whereRaw(`name = '${name}'`)
}

function handled(request, response) {
  // ruleid: sql-injection
  database.all("SELECT * FROM posts WHERE title LIKE '%" + request.query.word + "%'", (error, rows) => {
    response.json(rows)
  })
}

async function userSafely(name) {
  // ok: sql-injection
  return pool.query('SELECT * FROM users WHERE name = $1', [name])
}

async function renameSafely(number, name) {
  const connection = await mysql.createConnection({ host: 'db.internal' })
  // ok: sql-injection
  return connection.execute('UPDATE users SET name = ? WHERE id = ?', [name, number])
}

function removeSafely(name, done) {
  // ok: sql-injection
  database.run('DELETE FROM users WHERE name = ?', name, done)
}

function filteredSafely(name) {
  // ok: sql-injection
  return knex('users').whereRaw('name = ?', [name])
}

async function ofConstants() {
  // ok: sql-injection
  return pool.query(`SELECT id FROM ${TABLE} WHERE active`)
}

async function fetched(api, name) {
  // ok: sql-injection
  return api.get(`/users?name=${name}`)
}

module.exports = { user, byNumber, rename, remove, configured, filtered, handled, userSafely, renameSafely, removeSafely, filteredSafely, ofConstants, fetched }

const { escape } = require('mysql')

async function escaped(connection, name) {
  // ok: sql-injection
  return connection.query(`SELECT * FROM users WHERE name = ${escape(name)}`)
}

module.exports.escaped = escaped
