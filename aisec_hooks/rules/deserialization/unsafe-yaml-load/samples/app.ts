import * as yaml from 'js-yaml'
import { load, DEFAULT_FULL_SCHEMA } from 'js-yaml'
import types from 'js-yaml-js-types'
import { parse } from 'yaml'

export function settings(text: string): unknown {
  // ruleid: unsafe-yaml-load
  return load(text, { schema: DEFAULT_FULL_SCHEMA }) as unknown
}

export const options: yaml.LoadOptions = { schema: yaml.DEFAULT_FULL_SCHEMA }

export function settingsWithOptions(text: string): unknown {
  // ruleid: unsafe-yaml-load
  return yaml.load(text, options)
}

// ruleid: unsafe-yaml-load
const schema = yaml.DEFAULT_SCHEMA.extend(types.all)

export const withFunctions = (text: string): unknown => yaml.load(text, { schema })

export function settingsSafely(text: string): unknown {
  // ok: unsafe-yaml-load
  return yaml.load(text)
}

export function parsed(text: string): unknown {
  // ok: unsafe-yaml-load
  return parse(text)
}

export function named(text: string): unknown {
  // ok: unsafe-yaml-load
  return yaml.load(text, { filename: 'settings.yaml', schema: yaml.JSON_SCHEMA })
}
