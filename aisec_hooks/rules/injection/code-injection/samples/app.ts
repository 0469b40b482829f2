import vm from 'node:vm'
import { runInThisContext } from 'vm'

export function calculated(formula: string): number {
  // ruleid: code-injection
  return eval(formula) as number
}

export function compiled(body: string): (value: number) => number {
  // ruleid: code-injection
  return new Function('value', `return ${body}`) as (value: number) => number
}

export function evaluated(code: string): unknown {
  // ruleid: code-injection
  return runInThisContext(code)
}

export class Template {
  constructor(private readonly source: string) {}

  render(data: Record<string, unknown>): string {
    // ruleid: code-injection
    return vm.runInNewContext('`' + this.source + '`', data) as string
  }
}

export function parsed<T>(text: string): T {
  // ok: code-injection
  return JSON.parse(text) as T
}

export function later(callback: () => void, wait: number): NodeJS.Timeout {
  // ok: code-injection
  return setTimeout(callback, wait)
}

export const evaluate = (text: string): number => Number.parseFloat(text)

export function safely(text: string): number {
  // ok: code-injection
  return evaluate(text)
}
