import express, { Request, Response } from 'express'
import { Client, EqualityFilter } from 'ldapts'

const app = express()
const client = new Client({ url: 'ldaps://ldap.example.com' })
const base = 'ou=people,dc=example'

app.get('/user/:name', async (req: Request, res: Response) => {
  // ruleid: ldap-injection
  res.json(await client.search(base, { filter: `(uid=${req.params.name})` }))
})

app.post('/login', async (req: Request, res: Response) => {
  const filter = '(&(uid=' + req.body.name + ')(active=TRUE))'
  // ruleid: ldap-injection
  res.json(await client.search(base, { filter }))
})

app.get('/group', async (req: Request, res: Response) => {
  // ruleid: ldap-injection
  res.json(await client.search('ou=' + req.query.group, { filter: '(uid=*)' }))
})

app.get('/object', async (req: Request, res: Response) => {
  const filter = new EqualityFilter({ attribute: 'uid', value: req.query.name })
  // ok: ldap-injection
  res.json(await client.search(base, { filter }))
})

app.get('/number', async (req: Request, res: Response) => {
  // ok: ldap-injection
  res.json(await client.search(base, { filter: `(uidNumber=${Number(req.query.number)})` }))
})

app.get('/letters', async (req: Request, res: Response) => {
  const name = req.query.name
  if (!/^[a-z0-9]+$/.test(name)) {
    return res.sendStatus(400)
  }
  // ok: ldap-injection
  res.json(await client.search(base, { filter: `(uid=${name})` }))
})
