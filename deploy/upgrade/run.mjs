// Changes the version of the server under load, forward and back again, on one PostgreSQL schema, and counts what failed.
//   node run.mjs BEFORE.dll AFTER.dll      with TEST_POSTGRES, as scripts/postgres.sh sets it; needs psql
// Each step lasts until every household in it has made a number of requests, not for a time: REQUESTS, 400 if not said.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Balancer } from './balancer.mjs'
import { Person } from './people.mjs'

const [before, after] = process.argv.slice(2)
const requests = Number(process.env.REQUESTS ?? 400)
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const say = (text) => console.error(`upgrade-check: ${text}`)
const folder = mkdtempSync(join(tmpdir(), 'upgrade-check-'))
const children = new Set()

// --- one database, two roles, as in production
const server = Object.fromEntries(process.env.TEST_POSTGRES.split(';').filter(Boolean).map((part) => part.split('=', 2)))
const database = `upgrade_${randomBytes(6).toString('hex')}`
const password = randomBytes(12).toString('hex')
function psql(sql) {
  const where = ['-h', server.Host, '-p', server.Port ?? '5432', '-U', server.Username, '-d', server.Database ?? 'postgres']
  const run = spawnSync('psql', [...where, '-AtXqc', sql], { env: { ...process.env, PGPASSWORD: server.Password }, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
}
const url = (role) => `postgres://${role}:${password}@${server.Host}:${server.Port ?? 5432}/${database}`
const environment = {
  ...process.env,
  DATA_DIR: folder,
  DATABASE_URL: url(`${database}_app`),
  SECRET_KEY: randomBytes(24).toString('hex'),
  REGISTRATION: 'open',
  RATE_LIMIT_PER_MINUTE: '0',
  MIGRATE_ON_START: 'false',
  ASPNETCORE_ENVIRONMENT: 'Production',
}

async function verb(program, ...args) {
  const env = { ...environment, MIGRATION_DATABASE_URL: url(`${database}_owner`) }
  const child = spawn('dotnet', [program, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (data) => (out += data))
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${out}`)
  return out.trim()
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const ready = (port) =>
  new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path: '/ready' }, (response) => resolve(response.resume().statusCode === 200))
      .on('error', () => resolve(false))
      .end()
  })

async function start(name, program) {
  const port = await freePort()
  const env = { ...environment, ASPNETCORE_URLS: `http://127.0.0.1:${port}` }
  const child = spawn('dotnet', [program], { env, stdio: ['ignore', 'ignore', 'ignore'] })
  children.add(child)
  for (let tries = 0; !(await ready(port)); tries++) {
    if (child.exitCode !== null || tries > 1200) throw new Error(`${name} does not become ready`)
    await wait(100)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.on('exit', resolve))
    children.delete(child)
  }
  return { name, port, stop }
}

// --- people, and the changes under their hands
const balancer = new Balancer()
const people = Array.from({ length: 6 }, () => new Person(balancer))
const failures = () => people.flatMap((person) => person.failures)
const made = () => people.reduce((sum, person) => sum + person.requests, 0)

async function during(what) {
  const goal = made() + requests
  say(what)
  while (made() < goal && failures().length === 0) await wait(50)
}
async function into(instance, what) {
  balancer.add(instance)
  await during(what)
}
async function outOf(instance) {
  await balancer.remove(instance.name)
  await instance.stop()
}

async function change() {
  psql(`create role ${database}_owner login password '${password}' nosuperuser nobypassrls`)
  psql(`create role ${database}_app login password '${password}' nosuperuser nobypassrls`)
  psql(`create database ${database} owner ${database}_owner`)
  await verb(before, 'migrate')
  const first = await start('before', before)
  balancer.add(first)
  for (const person of people) await person.arrive()
  const working = people.map((person) => person.work())

  await during('the version before serves')
  const applied = await verb(after, 'migrate')
  await during(`its schema is the new one now: ${applied}`)
  const second = await start('after', after)
  await into(second, 'both versions serve')
  await outOf(first)
  await during('the new version serves')
  const third = await start('before again', before)
  await into(third, 'going back: both versions serve')
  await outOf(second)
  await during('the version before serves again, on the new schema')

  for (const person of people) person.stop()
  await Promise.all(working)
  for (const person of people) await person.leave()
  await third.stop()
  // Every ledger is whole, by the new version's own proof.
  await verb(after, 'check')
}

try {
  await change()
} catch (error) {
  say(error.message)
  process.exitCode = 1
} finally {
  for (const child of children) child.kill('SIGKILL')
  psql(`drop database if exists ${database} with (force)`)
  for (const role of ['app', 'owner']) psql(`drop role if exists ${database}_${role}`)
  rmSync(folder, { recursive: true, force: true })
}
for (const failure of failures().slice(0, 10)) say(failure)
console.log(JSON.stringify({ requests: made(), failed: failures().length }))
if (failures().length > 0) process.exitCode = 1
