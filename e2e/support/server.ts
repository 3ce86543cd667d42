import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createDatabase } from './database.ts'

export type Engine = 'sqlite' | 'postgres'
export type Server = { url: string; log: () => string; stop: () => Promise<void> }

const root = resolve(import.meta.dirname, '../..')
const program =
  process.env.SERVER ?? join(root, 'src/FinanceManager.Api/bin/Release/net10.0/finance-manager.dll')
const startWithinMs = 15_000

// The built program on a free port, over data of its own.
export async function startServer(engine: Engine): Promise<Server> {
  if (!existsSync(program)) throw new Error(`${program} is missing: run "make build".`)

  const data = mkdtempSync(join(tmpdir(), 'finance-manager-e2e-'))
  const database = engine === 'postgres' ? createDatabase(postgres()) : undefined
  const url = `http://127.0.0.1:${await freePort()}`
  const child = spawn('dotnet', [program, 'serve'], {
    cwd: data,
    env: {
      ...process.env,
      // What a test shows must not depend on what is published today.
      FETCH_RATES: 'false',
      ASPNETCORE_URLS: url,
      DATA_DIR: data,
      MIGRATE_ON_START: 'true',
      // More than one person may sign up.
      REGISTRATION: 'open',
      // All tests come from one address, and sign up sooner than people do.
      RATE_LIMIT_PER_MINUTE: '0',
      SECRET_KEY: 'a key for end-to-end tests and nothing else',
      WEB_ROOT: join(root, 'web/dist'),
      ...database?.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()))

  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    database?.drop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await live(url, child, () => log)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, log: () => log, stop }
}

function postgres(): string {
  const connectionString = process.env.TEST_POSTGRES
  if (!connectionString)
    throw new Error('TEST_POSTGRES is not set: run "scripts/postgres.sh npm --prefix e2e test".')
  return connectionString
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function live(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = AbortSignal.timeout(startWithinMs)
  while (!deadline.aborted && child.exitCode === null) {
    try {
      const answer = await fetch(`${url}/live`, { signal: deadline })
      if (answer.ok) return
    } catch {
      // Not listening yet.
    }
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error(
    `The server did not start (exit code ${child.exitCode}), the end of its log:\n${log().slice(-4000)}`,
  )
}
