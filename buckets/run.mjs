// Runs tests beside a foreign double of S3: node run.mjs COMMAND...   COMMAND finds it in S3_URL, with the bucket "backups".
import { spawn } from 'node:child_process'
import { startFauxqs } from 'fauxqs'

const server = await startFauxqs({ port: 0, logger: false, init: { buckets: ['backups'] } })
const [command, ...args] = process.argv.slice(2)
const env = { ...process.env, S3_URL: `http://127.0.0.1:${server.port}` }
const tests = spawn(command, args, { stdio: 'inherit', env })
const code = await new Promise((resolve) => tests.on('exit', (code) => resolve(code ?? 1)))
await server.stop()
process.exit(code)
