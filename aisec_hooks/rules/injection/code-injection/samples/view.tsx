import React from 'react'

export function Calculator({ formula }: { formula: string }): JSX.Element {
  // ruleid: code-injection
  const result = eval(`(${formula})`) as number
  return <output>{result}</output>
}

export function Clock({ tick }: { tick: () => void }): JSX.Element {
  React.useEffect(() => {
    // ok: code-injection
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [tick])
  return <time />
}
