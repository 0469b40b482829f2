const serialize = require('node-serialize')
const { unserialize } = require('node-serialize')
const { BSON } = require('bson')
const toJs = require('serialize-to-js')
const v8 = require('v8')

function session(cookie) {
  // ruleid: unsafe-deserialization
  return serialize.unserialize(Buffer.from(cookie, 'base64').toString())
}

function message(body) {
  // ruleid: unsafe-deserialization
  return unserialize(body)
}

function state(text) {
  // ruleid: unsafe-deserialization
  return toJs.deserialize(text)
}

function document(bytes) {
  // ruleid: unsafe-deserialization
  return BSON.deserialize(bytes, { evalFunctions: true })
}

function sessionSafely(cookie) {
  // ok: unsafe-deserialization
  return JSON.parse(Buffer.from(cookie, 'base64').toString())
}

function documentSafely(bytes) {
  // ok: unsafe-deserialization
  return BSON.deserialize(bytes)
}

function copied(value) {
  // ok: unsafe-deserialization
  return v8.deserialize(v8.serialize(value))
}

function stored(value) {
  // ok: unsafe-deserialization
  return serialize.serialize(value)
}

module.exports = { session, message, state, document, sessionSafely, documentSafely, copied, stored }
