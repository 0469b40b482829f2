import React from 'react'

interface Props {
  name: string
  // ruleid: elided-code
  // ... other props
}

export function Card({ name, ...rest }: Props): JSX.Element {
  // ruleid: elided-code
  // ... existing state and hooks ...
  return (
    <article {...rest}>
      <h1>{name}</h1>
      {/* ruleid: elided-code */}
      {/* ... rest of the component ... */}
    </article>
  )
}

export function List({ items }: { items: string[] }): JSX.Element {
  // ok: elided-code
  // Items that remain unchanged keep their key, so that React keeps their state.
  return (
    <ul>
      {/* ok: elided-code */}
      {/* the existing items, then the new ones */}
      {items.map((item) => (
        // ok: elided-code
        // eslint-disable-next-line react/jsx-key
        <li>{item}</li>
      ))}
    </ul>
  )
}
