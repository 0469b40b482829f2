const { exec, execFile } = require('child_process')
const fs = require('fs')
const readline = require('readline')
const { parseArgs } = require('util')
const { Pool } = require('pg')
const express = require('express')
const multer = require('multer')
const formidable = require('formidable')

const pool = new Pool()
const app = express()

function main() {
  // ruleid: command-injection
  exec('ls ' + process.argv[2])
  // ok: command-injection
  execFile('ls', ['--', process.argv[2]])
  // ruleid: command-injection
  exec('ls ' + parseArgs({}).values.folder)
  // ruleid: command-injection
  exec(`ls ${process.env.FOLDER}`)
  // ok: command-injection
  exec(`ls ${Number(process.env.DEPTH)}`)
  const lines = readline.createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    // ruleid: command-injection
    exec('ls ' + line)
    // ok: command-injection
    exec('ls ' + parseInt(line, 10))
  })
  lines.question('folder?', (answer) => {
    // ruleid: command-injection
    exec('ls ' + answer)
  })
  process.stdin.on('data', (chunk) => {
    // ruleid: command-injection
    exec('ls ' + chunk)
  })
  // ruleid: command-injection
  exec('ls ' + fs.readFileSync('folder.txt', 'utf8'))
  // ok: command-injection
  exec('ls folder.txt')
}

async function rows() {
  const found = await pool.query('SELECT folder FROM t')
  // ruleid: command-injection
  exec('ls ' + found.rows[0].folder)
  const { rows } = await pool.query('SELECT folder FROM t')
  // ruleid: sql-injection
  await pool.query(`SELECT * FROM t WHERE folder = '${rows[0].folder}'`)
  // ok: sql-injection
  await pool.query('SELECT * FROM t WHERE folder = $1', [rows[0].folder])
}

app.post('/up', multer().array('f'), (req, res) => {
  for (const file of req.files) {
    // ruleid: path-traversal
    fs.writeFileSync('up/' + file.originalname, file.buffer)
  }
  // ruleid: path-traversal
  fs.writeFileSync('up/' + req.files[0].originalname, 'x')
  formidable().parse(req, (error, fields, files) => {
    // ruleid: command-injection
    exec('ls ' + fields.folder)
    // ruleid: path-traversal
    fs.readFileSync('up/' + files.f.originalFilename)
  })
})
