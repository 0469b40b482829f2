const { exec, execSync, execFile, spawn } = require('child_process')
const cp = require('node:child_process')
const util = require('util')
const shell = require('shelljs')

const execAsync = util.promisify(exec)

function convert(path, done) {
  // ruleid: command-injection
  exec('convert ' + path + ' out.png', done)
}

function ping(host) {
  // ruleid: command-injection
  return execSync(`ping -c 1 ${host}`).toString()
}

async function branch(name) {
  // ruleid: command-injection
  const { stdout } = await execAsync(`git log ${name}`)
  return stdout
}

function anything(command, done) {
  // ruleid: command-injection
  cp.exec(command, done)
}

function inAShell(path) {
  // ruleid: command-injection
  return spawn('sh', ['-c', `sort ${path} | uniq -c`])
}

function withShell(name) {
  // ruleid: command-injection
  return cp.spawn(`npm install ${name}`, { shell: true })
}

function withShellAndList(name) {
  // ruleid: command-injection
  return spawn('npm', ['install', name], { shell: true })
}

function scripted(folder) {
  // ruleid: command-injection
  shell.exec(`rm -rf ${folder}`)
}

function convertSafely(path, done) {
  // ok: command-injection
  execFile('convert', [path, 'out.png'], done)
}

function install(name) {
  // ok: command-injection
  return spawn('npm', ['install', '--', name])
}

function constant() {
  // ok: command-injection
  return execSync('git rev-parse HEAD').toString()
}

async function constantLater() {
  const flags = '--short'
  // ok: command-injection
  return execAsync(`git status ${flags}`)
}

function counted(path) {
  // ok: command-injection
  return spawn('sh', ['-c', 'sort -- "$1" | uniq -c', 'sh', path])
}

function matched(pattern, text) {
  // ok: command-injection
  return pattern.exec(`${text}\n`)
}

function onWindows(name) {
  // ok: command-injection
  return spawn('npm', ['run', 'build'], { shell: true })
}

module.exports = { convert, ping, branch, anything, inAShell, withShell, withShellAndList, scripted, convertSafely, install, constant, constantLater, counted, matched, onWindows }

function stop(child) {
  // ok: command-injection
  exec(`taskkill /pid ${child.pid} /T /F`)
}

function stopSelf(signal) {
  // ruleid: command-injection
  exec(`kill -${signal} ${process.pid}`)
}

function stopByName(child) {
  // ruleid: command-injection
  exec(`taskkill /im ${child.name} /T /F`)
}
