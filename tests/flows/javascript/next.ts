import type { NextApiRequest, NextApiResponse } from 'next'
import { NextRequest, NextResponse } from 'next/server'
import { redirect } from 'next/navigation'
import { cookies } from 'next/headers'
import { exec } from 'child_process'
import fs from 'fs'

export async function GET(request: NextRequest, { params }: { params: { id: string } }) {
  const next = request.nextUrl.searchParams.get('next')
  // ruleid: open-redirect
  return NextResponse.redirect(next)
}

export async function PUT(request: NextRequest) {
  // ok: open-redirect
  return NextResponse.redirect(new URL('/login', request.url))
}

export async function PATCH(request: NextRequest) {
  const url = request.nextUrl.clone()
  url.pathname = '/login'
  // ok: open-redirect
  return NextResponse.redirect(url)
}

export async function POST(req: Request) {
  const { folder } = await req.json()
  // ruleid: command-injection
  exec(`ls ${folder}`)
  const form = await req.formData()
  // ruleid: command-injection
  exec(`ls ${form.get('folder')}`)
  // ruleid: request-forgery
  const answer = await fetch(new URL(req.url).searchParams.get('u'))
  return Response.json({ ok: answer.ok })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // ruleid: path-traversal
  const text = fs.readFileSync(`posts/${req.query.slug}.md`)
  // ruleid: cross-site-scripting
  res.status(200).send(`<p>${req.query.slug}</p>`)
  // ok: cross-site-scripting
  res.status(200).json({ slug: req.query.slug })
}

export async function save(formData: FormData) {
  'use server'
  const jar = await cookies()
  // ruleid: command-injection
  exec(`ls ${formData.get('folder')}`)
  // ruleid: command-injection
  exec(`ls ${jar.get('folder').value}`)
  // ruleid: open-redirect
  redirect(formData.get('next'))
}
