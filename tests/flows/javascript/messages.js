const WebSocket = require('ws')
const amqp = require('amqplib')
const { Kafka } = require('kafkajs')
const { Worker } = require('bullmq')
const { Server } = require('socket.io')
const { exec } = require('child_process')

const wss = new WebSocket.WebSocketServer({ port: 1 })
wss.on('connection', (ws) => {
  ws.on('message', (data) => {
    // ruleid: command-injection
    exec('ls ' + data)
  })
})

const io = new Server(1)
io.on('connection', (socket) => {
  socket.on('list', (folder) => {
    // ruleid: command-injection
    exec('ls ' + folder)
    // ok: command-injection
    exec('ls')
  })
})

async function listen() {
  const connection = await amqp.connect('amqp://localhost')
  const channel = await connection.createChannel()
  channel.consume('q', (message) => {
    // ruleid: command-injection
    exec('ls ' + message.content.toString())
  })
  const consumer = new Kafka({}).consumer({ groupId: 'g' })
  await consumer.run({
    eachMessage: async ({ message }) => {
      // todoruleid: command-injection
      exec('ls ' + message.value.toString())
    },
  })
}

new Worker('q', async (job) => {
  // ruleid: command-injection
  exec('ls ' + job.data.folder)
})
