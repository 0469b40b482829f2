// What a callback makes of elements that are harmless themselves.
const { exec } = require('child_process')
const app = require('express')()

const letters = 'abcdefgh'
const pick = () => letters[Math.floor(Math.random() * 8)]
const own = ['a', 'b']

app.get('/', (req, res) => {
  const each = own.map(name => name + req.query.name)
  // ruleid: command-injection
  exec(each[0])
  // ok: command-injection
  exec(own.map(name => name + '!')[0])
  const made = Array.from({ length: 3 }, () => req.query.name).join(' ')
  // ruleid: command-injection
  exec(made)
  // ok: command-injection
  exec(Array.from({ length: 3 }, (_, at) => own[at]).join(' '))
  // ok: command-injection
  exec(own.map(name => name + Number(req.query.count))[0])
})

// ruleid: weak-random
const token = Array.from({ length: 32 }, pick).join('')
// ok: weak-random
const colour = Array.from({ length: 6 }, pick).join('')
