const box = document.getElementById('box')

function show() {
  // ruleid: cross-site-scripting
  box.innerHTML = decodeURIComponent(location.hash.slice(1))
  // ok: cross-site-scripting
  box.textContent = location.hash
  // ok: cross-site-scripting
  box.innerHTML = DOMPurify.sanitize(location.hash)
  // ruleid: cross-site-scripting
  document.write('<p>' + document.referrer + '</p>')
  const query = new URLSearchParams(window.location.search)
  // ruleid: cross-site-scripting
  box.insertAdjacentHTML('beforeend', query.get('name'))
  // ok: cross-site-scripting
  box.insertAdjacentText('beforeend', query.get('name'))
  // ruleid: open-redirect
  window.location = query.get('next')
  // ruleid: open-redirect
  location.href = query.get('next')
  // ruleid: open-redirect
  location.assign(query.get('next'))
  // ok: open-redirect
  location.hash = query.get('next')
  // ruleid: code-injection
  eval(window.name)
}

window.addEventListener('message', (event) => {
  // ruleid: cross-site-scripting
  box.innerHTML = event.data
  // ok: cross-site-scripting
  box.innerText = event.data
  if (event.origin !== 'https://example.com') {
    return
  }
  // ruleid: code-injection
  setTimeout(event.data.code, 0)
})
