import { PrismaClient } from '@prisma/client'
import { Pool, type PoolClient } from 'pg'
import { Sequelize, QueryTypes } from 'sequelize'
import { DataSource } from 'typeorm'
import postgres from 'postgres'

const prisma = new PrismaClient()
const pool = new Pool()
const sql = postgres()

export async function user(name: string): Promise<unknown> {
  // ruleid: sql-injection
  return prisma.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${name}'`)
}

export async function byNumber(client: PoolClient, id: string): Promise<unknown> {
  // ruleid: sql-injection
  return client.query<{ id: string }>('SELECT * FROM users WHERE id = ' + id)
}

export class Users {
  constructor(private readonly database: Sequelize, private readonly source: DataSource) {}

  async find(mail: string): Promise<unknown> {
    // ruleid: sql-injection
    return this.database.query(`SELECT * FROM users WHERE mail = '${mail}'`, { type: QueryTypes.SELECT })
  }

  async remove(id: string): Promise<unknown> {
    const query: string = `DELETE FROM users WHERE id = ${id}`
    // ruleid: sql-injection
    return this.source.query(query)
  }

  async findSafely(mail: string): Promise<unknown> {
    // ok: sql-injection
    return this.database.query('SELECT * FROM users WHERE mail = :mail', { replacements: { mail } })
  }
}

export async function unsafely(name: string): Promise<unknown> {
  // ruleid: sql-injection
  return sql.unsafe(`SELECT * FROM users WHERE name = '${name}'`)
}

export async function tagged(name: string): Promise<unknown> {
  // ok: sql-injection
  return prisma.$queryRaw`SELECT * FROM users WHERE name = ${name}`
}

export async function taggedToo(name: string): Promise<unknown> {
  // ok: sql-injection
  return sql`SELECT * FROM users WHERE name = ${name}`
}

export async function byNumberSafely(id: string): Promise<unknown> {
  // ok: sql-injection
  return pool.query('SELECT * FROM users WHERE id = $1', [id])
}

export async function limited(client: PoolClient, id: string): Promise<unknown> {
  // ok: sql-injection
  return client.query(`SELECT * FROM users WHERE id = ${Number(id)}`)
}
