import { execFileSync, execSync, spawn } from 'node:child_process'
import express from 'express'
import OpenAI from 'openai'

const app = express()
const client = new OpenAI()
const scripts = new Map([['build', 'make build'], ['test', 'make test']])

app.get('/run', (req, res) => {
  // ruleid: command-injection
  res.json(execSync(req.query.command).toString())
})

app.post('/start', (req, res) => {
  const { program } = req.body
  // ruleid: command-injection
  spawn(program, ['--version'])
  res.end()
})

app.get('/ping/:host', (req, res) => {
  const command = ['ping -c 1', req.params.host].join(' ')
  // ruleid: command-injection
  res.json(execSync(command).toString())
})

export async function agent(task) {
  const answer = await client.chat.completions.create({ model: 'gpt', messages: [{ role: 'user', content: task }] })
  // ruleid: command-injection
  return execSync(answer.choices[0].message.content)
}

app.get('/argument', (req, res) => {
  // ok: command-injection
  res.json(execFileSync('ls', ['-l', '--', req.query.folder]).toString())
})

app.get('/allowed', (req, res) => {
  const program = req.query.program
  if (program !== 'git' && program !== 'hg') {
    throw new Error('not allowed')
  }
  // ok: command-injection
  res.json(execFileSync(program, ['--version']).toString())
})

app.get('/never', (req, res) => {
  let program = 'git'
  if (2 + 2 === 5) {
    program = req.query.program
  }
  // ok: command-injection
  res.json(execFileSync(program, ['--version']).toString())
})

app.get('/replaced', (req, res) => {
  let program = req.query.program
  program = 'git'
  // ok: command-injection
  spawn(program, ['--version'])
  res.end()
})
