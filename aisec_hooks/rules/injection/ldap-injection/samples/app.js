const express = require('express')
const { Client, EqualityFilter } = require('ldapts')

const app = express()
const client = new Client({ url: 'ldaps://ldap.example.com' })
const base = 'ou=people,dc=example'

app.get('/user/:name', async (req, res) => {
  // ruleid: ldap-injection
  res.json(await client.search(base, { filter: `(uid=${req.params.name})` }))
})

app.post('/login', async (req, res) => {
  const filter = '(&(uid=' + req.body.name + ')(active=TRUE))'
  // ruleid: ldap-injection
  res.json(await client.search(base, { filter }))
})

app.get('/group', async (req, res) => {
  // ruleid: ldap-injection
  res.json(await client.search('ou=' + req.query.group, { filter: '(uid=*)' }))
})

app.get('/object', async (req, res) => {
  const filter = new EqualityFilter({ attribute: 'uid', value: req.query.name })
  // ok: ldap-injection
  res.json(await client.search(base, { filter }))
})

app.get('/number', async (req, res) => {
  // ok: ldap-injection
  res.json(await client.search(base, { filter: `(uidNumber=${Number(req.query.number)})` }))
})

app.get('/letters', async (req, res) => {
  const name = req.query.name
  if (!/^[a-z0-9]+$/.test(name)) {
    return res.sendStatus(400)
  }
  // ok: ldap-injection
  res.json(await client.search(base, { filter: `(uid=${name})` }))
})
