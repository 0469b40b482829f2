import express, { Request, Response } from 'express'

const app = express()
const pages = new Map([['home', '/'], ['orders', '/orders']])

app.get('/login', (req: Request, res: Response) => {
  // ruleid: open-redirect
  res.redirect(req.query.next)
})

app.post('/leave', (req: Request, res: Response) => {
  const target = req.body.next || '/'
  // ruleid: open-redirect
  res.redirect(303, target)
})

export function follow() {
  // ruleid: open-redirect
  window.location.href = new URLSearchParams(window.location.search).get('next')
}

app.get('/page', (req: Request, res: Response) => {
  // ok: open-redirect
  res.redirect(pages.get(req.query.page) ?? '/')
})

app.get('/host', (req: Request, res: Response) => {
  const target = new URL(req.query.next, 'https://shop.example.com')
  if (target.hostname !== 'shop.example.com') {
    return res.redirect('/')
  }
  // ok: open-redirect
  res.redirect(target.href)
})

app.get('/constant-host', (req: Request, res: Response) => {
  // ok: open-redirect
  res.redirect('https://shop.example.com/orders?page=' + req.query.page)
})

app.get('/order', (req: Request, res: Response) => {
  // ok: open-redirect
  res.redirect(`/orders/${Number(req.query.order)}`)
})
