import DOMPurify from 'dompurify'
import { useSearchParams } from 'react-router-dom'

export function Greeting() {
  const [search] = useSearchParams()
  // ruleid: cross-site-scripting
  return <p dangerouslySetInnerHTML={{ __html: search.get('q') ?? '' }} />
}

export function Clean() {
  const [search] = useSearchParams()
  // ok: cross-site-scripting
  return <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(search.get('q') ?? '') }} />
}

export function Text() {
  const [search] = useSearchParams()
  // ok: cross-site-scripting
  return <p>{search.get('text')}</p>
}
