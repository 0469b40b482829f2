export function bound(names) {
  // ruleid: code-injection
  return Function('f', 'return function (' + names.join(',') + ') { return f.apply(this, arguments) }')
}

export function plotted(formula) {
  // ruleid: code-injection
  return new Function('x', `return ${formula}`)
}

export function handler(body) {
  // ruleid: code-injection
  return new Function('f', 'return function (event) {' + body + '}')
}

export function named(name, f) {
  // ok: code-injection
  return Object.defineProperty((...given) => f(...given), 'name', { value: name })
}
