const yaml = require('js-yaml')
const { load, DEFAULT_FULL_SCHEMA, DEFAULT_SCHEMA } = require('js-yaml')
const unsafe = require('js-yaml-js-types').all

function settings(text) {
  // ruleid: unsafe-yaml-load
  return yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA })
}

function documents(text) {
  const found = []
  // ruleid: unsafe-yaml-load
  yaml.loadAll(text, (each) => found.push(each), { schema: DEFAULT_FULL_SCHEMA })
  return found
}

function anything(text) {
  // ruleid: unsafe-yaml-load
  return load(text, { schema: DEFAULT_SCHEMA.extend(unsafe) })
}

function settingsSafely(text) {
  // ok: unsafe-yaml-load
  return yaml.load(text)
}

function coreOnly(text) {
  // ok: unsafe-yaml-load
  return yaml.load(text, { schema: yaml.CORE_SCHEMA })
}

function rendered(value) {
  // ok: unsafe-yaml-load
  return yaml.dump(value)
}

module.exports = { settings, documents, anything, settingsSafely, coreOnly, rendered }
