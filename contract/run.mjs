// Holds what the program sends to Claude against the official description of the API: the program's own requests go through
// Prism, which validates each by that description, to a foreign double of the service. A violation on the request's side fails.
// node run.mjs SPEC COMMAND...   COMMAND is run with CONTRACT_URL, the address to send to.
import { spawn } from 'node:child_process'
import { createServer, request as send } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const bin = (name) => join(here, 'node_modules', '.bin', name)
const [spec, ...command] = process.argv.slice(2)
const host = '127.0.0.1'
const children = []

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, host, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

function start(name, args) {
  const child = spawn(bin(name), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  child.said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (child.said += data))
  children.push(child)
  return child
}

async function answering(child, port) {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`A double ended before it began:\n${child.said}`)
    const up = await new Promise((resolve) => {
      send({ host, port, path: '/' }, (response) => resolve(response.resume()))
        .on('error', () => resolve(false))
        .end()
    })
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`A double does not answer:\n${child.said}`)
}

const seen = []

// Prism gives up listing what is too much; then nothing is known to be right.
function verdictOf(header) {
  try {
    return JSON.parse(header)
  } catch {
    return [{ location: ['request'], message: header }]
  }
}

// Between the program and Prism, to read each verdict. The double of the service knows no batches; Prism itself answers those.
function recorder(proxyPort, mockPort) {
  return createServer((incoming, outgoing) => {
    const port = incoming.url.startsWith('/v1/messages/batches') ? mockPort : proxyPort
    const { method, url: path, headers } = incoming
    const onward = send({ host, port, method, path, headers: { ...headers, host: `${host}:${port}` } }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
        const verdict = verdictOf(answer.headers['sl-violations'] ?? '[]')
        // Prism's own refusals and failures come without a verdict.
        const unjudged = answer.statusCode === 422 || answer.statusCode >= 500
        const refused = unjudged ? [{ location: ['request'], message: body.toString() }] : []
        const violations = [...verdict, ...refused].filter(({ location }) => location[0] === 'request')
        seen.push({ method, path, status: answer.statusCode, violations })
        outgoing.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] ?? 'application/json' })
        outgoing.end(body)
      })
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
}

async function main() {
  const [double, proxy, mock, own] = await Promise.all([freePort(), freePort(), freePort(), freePort()])
  const fixtures = join(here, 'fixtures', 'answers.json')
  const doors = [
    [start('llmock', ['-p', double, '-f', fixtures, '--log-level', 'warn']), double],
    [start('prism', ['proxy', spec, `http://${host}:${double}`, '-p', proxy]), proxy],
    [start('prism', ['mock', spec, '-p', mock]), mock],
  ]
  await Promise.all(doors.map(([child, port]) => answering(child, port)))
  const server = recorder(proxy, mock)
  await new Promise((resolve) => server.listen(own, host, resolve))

  const env = { ...process.env, CONTRACT_URL: `http://${host}:${own}` }
  const tests = spawn(command[0], command.slice(1), { stdio: 'inherit', env })
  const code = await new Promise((resolve) => tests.on('exit', resolve))
  server.close()
  return code
}

function report() {
  for (const { method, path, status, violations } of seen) {
    console.log(`${method} ${path} → ${status}${violations.length ? ', breaks the description:' : ''}`)
    for (const violation of violations) console.log(`  ${JSON.stringify(violation)}`)
  }
  const asked = (path) => seen.filter(({ method, path: to }) => method === 'POST' && to === path).length
  const broken = seen.filter(({ violations }) => violations.length).length
  console.log(`${seen.length} requests, ${broken} of them break the description`)
  // Without a request of either kind nothing was proved.
  return broken === 0 && asked('/v1/messages') > 0 && asked('/v1/messages/batches') > 0
}

// However it ends, a crash included.
process.on('exit', () => children.forEach((child) => child.kill()))
const code = await main()
process.exit(report() && code === 0 ? 0 : 1)
