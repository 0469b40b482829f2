import { generateText } from 'ai'
import express from 'express'
import OpenAI from 'openai'

const app = express()
const client = new OpenAI()

app.post('/ask', async (req, res) => {
  const instructions = 'You answer questions about ' + req.body.topic
  // ruleid: prompt-injection
  res.json(await client.responses.create({ model: 'gpt', instructions, input: 'What is new?' }))
})

app.post('/system', async (req, res) => {
  const system = `You speak with ${req.body.name}.`
  // ruleid: prompt-injection
  res.json(await generateText({ model: 'gpt', system, prompt: 'Hello' }))
})

app.post('/chat', async (req, res) => {
  const messages = [{ role: 'system', content: req.body.rules }]
  // ruleid: prompt-injection
  res.json(await client.chat.completions.create({ model: 'gpt', messages }))
})

app.post('/constant', async (req, res) => {
  // ok: prompt-injection
  res.json(await client.responses.create({ model: 'gpt', instructions: 'Be brief.', input: 'What is new?' }))
})

app.post('/count', async (req, res) => {
  const system = `Answer in ${Number(req.body.words)} words.`
  // ok: prompt-injection
  res.json(await generateText({ model: 'gpt', system, prompt: 'Hello' }))
})

app.post('/own-message', async (req, res) => {
  const messages = [
    { role: 'system', content: 'You answer questions about the weather.' },
    { role: 'user', content: req.body.question },
  ]
  // todook: prompt-injection
  res.json(await client.chat.completions.create({ model: 'gpt', messages }))
})

app.post('/tone', async (req, res) => {
  const system = req.body.tone === 'long' ? 'Answer in detail.' : 'Answer in one sentence.'
  // ok: prompt-injection
  res.json(await generateText({ model: 'gpt', system, prompt: 'Hello' }))
})
