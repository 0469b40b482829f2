import express, { Request, Response } from 'express'
import { exec } from 'child_process'
import { Pool } from 'pg'
import { Injectable, Controller, Get, Query } from '@nestjs/common'

class Holder {
  private second = 'second'
  static table = 'users'

  constructor(private value: string) {}

  get() {
    return this.value
  }

  getSecond() {
    return this.second
  }

  setSecond(second: string) {
    this.second = second
  }

  static same(text: string) {
    return text
  }

  static none(text: string) {
    return 'none'
  }
}

class Child extends Holder {
  constructor(value: string) {
    super(value)
  }

  getSecond() {
    return super.getSecond() + '!'
  }
}

const tools = {
  same(text: string) { return text },
  none: (text: string) => 'none',
  through(text: string) { return this.same(text) },
  to(text: string) { return this.none(text) },
}

const app = express()

app.get('/a', (req: Request, res: Response) => {
  const given = req.query.given as string
  // ruleid: command-injection
  exec(new Holder(given).get())
  // ok: command-injection
  exec(new Holder('ls').get())
  const holder = new Holder(given)
  // ok: command-injection
  exec(holder.getSecond())
  holder.setSecond(given)
  // ruleid: command-injection
  exec(holder.getSecond())
  // ruleid: command-injection
  exec(Holder.same(given))
  // ok: command-injection
  exec(Holder.none(given))
  // ok: command-injection
  exec('ls ' + Holder.table)
  const child = new Child(given)
  // ruleid: command-injection
  exec(child.get())
  // ok: command-injection
  exec(child.getSecond())
  // ruleid: command-injection
  exec(tools.same(given))
  // ok: command-injection
  exec(tools.none(given))
  // ruleid: command-injection
  exec(tools.through(given))
  // ok: command-injection
  exec(tools.to(given))
  const later = () => given
  const fixed = () => 'ls'
  // ruleid: command-injection
  exec(later())
  // ok: command-injection
  exec(fixed())
  const none = Holder.none
  // ok: command-injection
  exec(none(given))
})

@Controller('things')
class Things {
  constructor(private readonly db: Pool, private names: Names) {}

  @Get()
  list(@Query('order') order: string) {
    // ruleid: sql-injection
    this.db.query('SELECT * FROM t ORDER BY ' + order)
    // ok: sql-injection
    this.db.query('SELECT * FROM t WHERE a = $1', [order])
    // ok: sql-injection
    this.db.query('SELECT * FROM t ORDER BY ' + this.names.column(order))
  }
}

@Injectable()
class Names {
  column(text: string) {
    return text === 'name' ? 'name' : 'id'
  }
}
