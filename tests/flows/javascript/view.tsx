import DOMPurify from 'dompurify'
import { useSearchParams, useRouter } from 'next/navigation'

export function View() {
  const params = useSearchParams()
  const router = useRouter()
  const text = params.get('text')
  return (
    <div>
      {/* ruleid: cross-site-scripting */}
      <p dangerouslySetInnerHTML={{ __html: text }} />
      {/* ok: cross-site-scripting */}
      <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(text) }} />
      {/* ok: cross-site-scripting */}
      <p>{text}</p>
    </div>
  )
}

export function Go() {
  const params = useSearchParams()
  const router = useRouter()
  // ruleid: open-redirect
  router.push(params.get('next'))
  // ok: open-redirect
  router.push('/home')
}
