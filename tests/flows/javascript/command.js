const express = require('express')
const cp = require('node:child_process')
const { exec, execFile, spawn } = require('child_process')
const { promisify } = require('util')
const shell = require('shelljs')
const { quote } = require('shell-quote')
const execa = require('execa')

const app = express()
const run = promisify(exec)
const TOOLS = { zip: 'gzip', big: 'xz' }

app.get('/ping', async (req, res) => {
  const host = req.query.host
  // ruleid: command-injection
  exec('ping -c 1 ' + host, (error, out) => res.send('done'))
  // ok: command-injection
  execFile('ping', ['-c', '1', host])
  // ok: command-injection
  exec('ping -c 1 ' + quote([host]))
  // ruleid: command-injection
  cp.execSync(`ping ${host}`)
  // ruleid: command-injection
  await run(`ping ${host}`)
  // ruleid: command-injection
  shell.exec(`ping ${host}`)
  // ruleid: command-injection
  spawn('ping', ['-c', '1', host], { shell: true })
  // ok: command-injection
  spawn('ping', ['-c', '1', host])
  // ruleid: command-injection
  spawn('sh', ['-c', 'ping ' + host])
  // ok: command-injection
  spawn('sh', ['-c', 'ping "$1"', 'sh', host])
  // ruleid: command-injection
  spawn(req.body.program, [])
  // ok: command-injection
  spawn(TOOLS[req.body.tool], ['-c'])
  // ruleid: command-injection
  await execa.command(`ping ${host}`)
  // ok: command-injection
  await execa('ping', [host])
})

app.get('/guarded', (req, res) => {
  const { host } = req.query
  if (!/^[a-z0-9.-]+$/.test(host)) {
    throw new Error('no host')
  }
  // ok: command-injection
  exec(`ping ${host}`)
})

app.get('/loose', (req, res) => {
  const { host } = req.query
  if (!/[a-z0-9.-]+/.test(host)) {
    throw new Error('no host')
  }
  // ruleid: command-injection
  exec(`ping ${host}`)
})

app.post('/stop', (req, res) => {
  // ruleid: command-injection
  exec('kill ' + req.body.pid)
  const child = spawn('sleep', ['9'])
  // ok: command-injection
  exec('kill ' + child.pid)
  res.end()
})
