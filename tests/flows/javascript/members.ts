import express from 'express'
import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Query } from '@nestjs/common'
import { exec } from 'child_process'
import fs from 'fs'

const ALLOWED = new Set(['a', 'b'])
const MAPPED = new Map([['a', 'one'], ['b', 'two']])
const OBJECT = { a: 'one', b: 'two' }
const FROZEN = Object.freeze(['a', 'b'])
const LISTED = ['a', 'b'] as const

const app = express()

app.get('/members', (req, res) => {
  const given = req.query.given as string
  if (ALLOWED.has(given)) {
    // ok: command-injection
    exec(given)
  }
  if (MAPPED.has(given)) {
    // ok: command-injection
    exec(given)
  }
  if (FROZEN.includes(given)) {
    // ok: command-injection
    exec(given)
  }
  if (LISTED.includes(given as any)) {
    // ok: command-injection
    exec(given)
  }
  // ok: command-injection
  exec(MAPPED.get(given))
  // ok: command-injection
  exec(OBJECT[given])
  // ok: command-injection
  exec(MAPPED.get(given) ?? 'none')
  // ruleid: command-injection
  exec(MAPPED.get(given) ?? given)
  const parts = given.split(',')
  // ok: command-injection
  exec(parts.filter((each) => ALLOWED.has(each)).join(' '))
  // ruleid: command-injection
  exec(parts.filter((each) => each.length).join(' '))
  // ok: command-injection
  exec(parts.map(Number).join(' '))
  // ok: command-injection
  exec(parts.map((each) => OBJECT[each]).join(' '))
  // ruleid: command-injection
  exec(parts.map((each) => each.trim()).join(' '))
  const options = { command: given, other: 'ls' }
  // ok: command-injection
  exec(options.other)
  // ruleid: command-injection
  exec(options.command)
  const { command, other } = options
  // ruleid: command-injection
  exec(command)
  // ok: command-injection
  exec(other)
})

@Controller('things')
class Pipes {
  @Get(':id')
  one(@Param('id', ParseIntPipe) id: any, @Param('key', new ParseUUIDPipe()) key: any,
      @Query('name') name: string) {
    // ok: path-traversal
    fs.readFileSync('/srv/' + id)
    // ok: path-traversal
    fs.readFileSync('/srv/' + key)
    // ruleid: path-traversal
    fs.readFileSync('/srv/' + name)
  }
}
