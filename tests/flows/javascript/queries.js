const express = require('express')
const xpath = require('xpath')
const { DOMParser } = require('@xmldom/xmldom')
const ldap = require('ldapjs')
const libxmljs = require('libxmljs2')
const winston = require('winston')

const app = express()
const users = new DOMParser().parseFromString('<users/>')
const client = ldap.createClient({ url: 'ldap://localhost' })
const logger = winston.createLogger()
const NAMES = new Set(['ann', 'bob'])

app.get('/xpath', (req, res) => {
  // ruleid: xpath-injection
  xpath.select(`//user[name='${req.query.name}']`, users)
  // ok: xpath-injection
  xpath.select('//user[name=$name]', users)
  const name = req.query.name
  if (NAMES.has(name)) {
    // ok: xpath-injection
    xpath.select1(`//user[name='${name}']`, users)
  }
  // ruleid: xpath-injection
  xpath.select1("//user[name='" + name + "']", users)
})

app.get('/ldap', (req, res) => {
  // ruleid: ldap-injection
  client.search('dc=example', { filter: `(uid=${req.query.user})`, scope: 'sub' }, () => {})
  // ok: ldap-injection
  client.search('dc=example', { filter: new ldap.EqualityFilter({ attribute: 'uid', value: req.query.user }) }, () => {})
  // ruleid: ldap-injection
  client.search(`ou=${req.query.unit},dc=example`, { filter: '(uid=*)' }, () => {})
  // ok: ldap-injection
  client.search('dc=example', { filter: '(uid=*)', sizeLimit: req.query.limit }, () => {})
})

app.post('/xml', (req, res) => {
  // ruleid: xml-external-entities
  libxmljs.parseXml(req.body, { noent: true })
  // ok: xml-external-entities
  libxmljs.parseXml(req.body)
  // ok: xml-external-entities
  libxmljs.parseXml(req.body, { noent: false })
})

app.get('/log', (req, res) => {
  // ruleid: log-injection
  console.log('login of ' + req.body.user)
  // ok: log-injection
  console.log('login of ' + JSON.stringify(req.body.user))
  // ok: log-injection
  console.log('login of ' + req.body.user.replace(/[\r\n]/g, ''))
  // ruleid: log-injection
  logger.info(`login of ${req.body.user}`)
  // ok: log-injection
  logger.info('login of %d', Number(req.body.user))
})

app.get('/header', (req, res) => {
  // ruleid: header-injection
  res.setHeader('X-Name', req.query.name)
  // ok: header-injection
  res.setHeader('X-Name', encodeURIComponent(req.query.name))
  // ruleid: header-injection
  res.set(req.query.header, '1')
  // ok: header-injection
  res.set('X-Count', String(Number(req.query.count)))
})

app.get('/regex', (req, res) => {
  // ruleid: regex-injection
  new RegExp(req.query.pattern).test('abc')
  // ok: regex-injection
  new RegExp(req.query.pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).test('abc')
  // ruleid: regex-injection
  RegExp('^' + req.query.pattern)
  // ok: regex-injection
  ;/^a+$/.test(req.query.text)
})
