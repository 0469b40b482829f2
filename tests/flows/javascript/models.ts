import OpenAI from 'openai'
import Anthropic from '@anthropic-ai/sdk'
import { GoogleGenAI } from '@google/genai'
import { generateText, tool } from 'ai'
import { ChatOpenAI } from '@langchain/openai'
import ollama from 'ollama'
import { exec } from 'node:child_process'

const openai = new OpenAI()
const anthropic = new Anthropic()
const google = new GoogleGenAI({})

export async function run() {
  const completion = await openai.chat.completions.create({ model: 'm', messages: [] })
  // ruleid: command-injection
  exec(completion.choices[0].message.content)
  // ok: command-injection
  exec('echo done')
  const answer = await openai.responses.create({ model: 'm', input: 'x' })
  // ruleid: code-injection
  eval(answer.output_text)
  const message = await anthropic.messages.create({ model: 'm', max_tokens: 1, messages: [] })
  // ruleid: command-injection
  exec(message.content[0].text)
  const found = await google.models.generateContent({ model: 'm', contents: 'x' })
  // ruleid: code-injection
  eval(found.text)
  const { text } = await generateText({ model: 'm', prompt: 'x' })
  // ruleid: code-injection
  new Function(text)()
  const said = await new ChatOpenAI({}).invoke('x')
  // ruleid: command-injection
  exec(said.content)
  const local = await ollama.chat({ model: 'm', messages: [] })
  // ruleid: command-injection
  exec(local.message.content)
}

export const list = tool({
  description: 'lists',
  execute: async ({ folder }) => {
    // todoruleid: command-injection
    exec(`ls ${folder}`)
  },
})

export async function ask(req, res) {
  // ruleid: prompt-injection
  await openai.chat.completions.create({ model: 'm', messages: [{ role: 'system', content: `You are ${req.body.role}` }] })
  // ok: prompt-injection
  await openai.chat.completions.create({ model: req.body.model, messages: [{ role: 'user', content: 'hello' }] })
  // ruleid: prompt-injection
  await anthropic.messages.create({ model: 'm', max_tokens: 1, system: 'Be ' + req.body.mood, messages: [] })
  // ruleid: prompt-injection
  await generateText({ model: 'm', system: `Be ${req.query.mood}` })
  // ok: prompt-injection
  await generateText({ model: 'm', system: 'Be kind', temperature: req.query.temperature })
}
