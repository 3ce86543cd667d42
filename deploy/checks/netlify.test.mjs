// netlify.toml and what web/scripts/netlify.mjs writes, read by Netlify's own parsers and tried in its redirect engine.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { resolveConfig } from '@netlify/config'
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'

const engine = createRequire(import.meta.url)('netlify-redirector')
const root = fileURLToPath(new URL('../../', import.meta.url))
const api = 'https://api.example.com'
const security = JSON.parse(readFileSync(join(root, 'src/FinanceManager.Api/Http/security-headers.json'), 'utf8'))
let dist

const generate = (origin) =>
  spawnSync(process.execPath, [join(root, 'web/scripts/netlify.mjs'), dist], {
    env: { PATH: process.env.PATH, ...(origin && { API_ORIGIN: origin }) },
    encoding: 'utf8',
  })

const configOf = (context) =>
  resolveConfig({ cwd: root, repositoryRoot: root, offline: true, context, branch: 'main', mode: 'buildbot', env: {} })

async function headersOf(path) {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(dist, '_headers')],
    netlifyConfigPath: join(root, 'netlify.toml'),
    configHeaders: [],
    minimal: true,
  })
  assert.deepEqual(errors, [])
  return Object.assign({}, ...headers.filter((h) => h.for === path).map((h) => h.values))
}

async function redirects() {
  const { redirects: rules, errors } = await parseAllRedirects({
    redirectsFiles: [join(dist, '_redirects')],
    netlifyConfigPath: join(root, 'netlify.toml'),
    configRedirects: [],
    minimal: true,
  })
  assert.deepEqual(errors, [])
  return rules
}

async function answerTo(path) {
  const rules = (await redirects()).map(({ from, to, status, force, signed }) => ({
    path: from,
    to,
    status,
    force,
    ...(signed && { sign: { jwt_secret: signed } }),
  }))
  const matcher = await engine.parseJSON(JSON.stringify(rules), {})
  const { to, status, force, signingSecret = null } = matcher.match({
    scheme: 'https',
    host: 'app.example.com',
    path,
    query: '',
    getHeader: () => '',
    getCookie: () => '',
  })
  return { to, status, force, signed: signingSecret }
}

before(() => {
  dist = mkdtempSync(join(tmpdir(), 'netlify-'))
  assert.equal(generate(api).status, 0)
})
after(() => rmSync(dist, { recursive: true }))

test('every context builds the web app and publishes web/dist', async () => {
  for (const context of ['deploy-preview', 'branch-deploy', 'production']) {
    const { config, buildDir } = await configOf(context)
    assert.equal(buildDir, join(root, 'web'))
    assert.equal(config.build.publish, join(root, 'web/dist'))
    assert.match(config.build.command, /^npm run build && node scripts\/netlify\.mjs$/)
    assert.equal(config.build.processing.skip_processing, true)
  }
})

test('Netlify builds previews by itself, and production not: the pipeline publishes that', async () => {
  assert.equal((await configOf('production')).config.build.ignore, 'exit 0')
  assert.equal((await configOf('deploy-preview')).config.build.ignore, undefined)
  assert.equal((await configOf('branch-deploy')).config.build.ignore, undefined)
})

test('every page carries the headers of the server, no more and no fewer', async () => {
  assert.deepEqual(await headersOf('/*'), security)
})

test('the policy allows nothing inline', () => {
  // WebAssembly of this origin may be compiled, as the reader of codes is; no text becomes a program.
  assert.doesNotMatch(security['Content-Security-Policy'].replace("script-src 'self' 'wasm-unsafe-eval';", ''), /unsafe|\*/)
})

test('files whose name changes with their content are kept for ever', async () => {
  assert.deepEqual(await headersOf('/assets/*'), { 'Cache-Control': 'public, max-age=31536000, immutable' })
})

test('the API is proxied, before any file and signed, to the origin of the environment', async () => {
  for (const path of ['/api/v1/transactions', '/health', '/openapi/v1.json'])
    assert.deepEqual(await answerTo(path), { to: api + path, status: 200, force: true, signed: 'NETLIFY_PROXY_SECRET' })
})

test('nothing leaves for another host without a signature', async () => {
  assert.ok((await redirects()).every((rule) => rule.signed || rule.to.startsWith('/')))
})

test('an address of the web app is its page; a file that is not there is missing', async () => {
  assert.deepEqual(await answerTo('/budgets/2026-11'), { to: '/index.html', status: 200, force: false, signed: null })
  assert.deepEqual(await answerTo('/'), { to: '/index.html', status: 200, force: false, signed: null })
  assert.deepEqual(await answerTo('/assets/old-1a2b3c.js'), { to: '/index.html', status: 404, force: false, signed: null })
})

test('without an address of the API, or with a strange one, nothing is published', () => {
  for (const origin of [undefined, 'http://api.example.com', `${api}/`, `${api} /* https://evil.example 200!`, 'api.example.com']) {
    const { status, stderr } = generate(origin)
    assert.equal(status, 1, origin)
    assert.match(stderr, /API_ORIGIN/)
  }
})
