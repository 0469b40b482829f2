import { exec, execFile, execSync, spawn } from 'node:child_process'
import * as child from 'child_process'
import { promisify } from 'node:util'
import { execa, execaCommand } from 'execa'

const run = promisify(exec)

export function convert(path: string): void {
  // ruleid: command-injection
  exec(`convert ${path} out.png`, (error) => {
    if (error) throw error
  })
}

export async function branch(name: string): Promise<string> {
  // ruleid: command-injection
  const { stdout } = await run(`git log ${name}`)
  return stdout
}

export const ping = (host: string): Buffer =>
  // ruleid: command-injection
  child.execSync('ping -c 1 ' + host)

export function install(name: string): void {
  // ruleid: command-injection
  spawn(`npm install ${name}`, [], { shell: true, stdio: 'inherit' })
}

export async function build(target: string): Promise<void> {
  // ruleid: command-injection
  await execa(`make ${target}`, { shell: true })
}

export function convertSafely(path: string): void {
  // ok: command-injection
  execFile('convert', [path, 'out.png'], (error) => {
    if (error) throw error
  })
}

export function head(): string {
  // ok: command-injection
  return execSync('git rev-parse HEAD', { encoding: 'utf8' }).trim()
}

export async function buildSafely(target: string): Promise<void> {
  // ok: command-injection
  await execa('make', [target])
}

export async function constant(): Promise<void> {
  // ok: command-injection
  await execaCommand('make all')
}

export function found(pattern: RegExp, text: string): RegExpExecArray | null {
  // ok: command-injection
  return pattern.exec(text)
}
