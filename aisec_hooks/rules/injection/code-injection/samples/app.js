const vm = require('vm')
const { Script } = require('node:vm')

function calculated(formula) {
  // ruleid: code-injection
  return eval(formula)
}

function attribute(name) {
  // ruleid: code-injection
  return eval('settings.' + name)
}

function compiled(body) {
  // ruleid: code-injection
  return new Function('value', body)
}

function later(name) {
  // ruleid: code-injection
  setTimeout('refresh("' + name + '")', 1000)
}

function inContext(code) {
  // ruleid: code-injection
  return vm.runInNewContext(code, {})
}

function script(code) {
  // ruleid: code-injection
  return new Script(code)
}

function indirectly(code) {
  // ruleid: code-injection
  return (0, eval)(code)
}

const OPERATIONS = { sum: (a, b) => a + b, max: Math.max }

function chosen(name, a, b) {
  // ok: code-injection
  return OPERATIONS[name](a, b)
}

function parsed(text) {
  // ok: code-injection
  return JSON.parse(text)
}

function laterSafely(name) {
  // ok: code-injection
  setTimeout(() => refresh(name), 1000)
}

function byReference(callback) {
  // ok: code-injection
  setTimeout(callback, 1000)
}

function constant() {
  // ok: code-injection
  return eval('1 + 1')
}

function global_() {
  // ok: code-injection
  return new Function('return this')()
}

function matched(text) {
  // ok: code-injection
  return /a+/.exec(text)
}

module.exports = { calculated, attribute, compiled, later, inContext, script, indirectly, chosen, parsed, laterSafely, byReference, constant, global_, matched }
