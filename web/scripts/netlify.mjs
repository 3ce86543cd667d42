// Writes what Netlify reads beside the built web app: _headers, of the very headers that the server sends, and _redirects,
// which sends the API's requests on to API_ORIGIN, signed so that the server knows whose word the client's address is.
// node scripts/netlify.mjs [DIST]
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)))
const source = new URL('../../src/FinanceManager.Api/Http/security-headers.json', import.meta.url)
const headers = Object.entries(JSON.parse(readFileSync(source, 'utf8')))

const origin = process.env.API_ORIGIN ?? ''
if (!/^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin)) {
  console.error(`API_ORIGIN is where the API answers, as https://api.example.com; it is "${origin}".`)
  process.exit(1)
}

const lines = headers.map(([name, value]) => `  ${name}: ${value}\n`)
writeFileSync(join(dist, '_headers'), `/*\n${lines.join('')}`)

const proxied = ['/api/*', '/health', '/openapi/*']
const rules = proxied.map(
  (from) => `${from} ${origin}${from.replace('*', ':splat')} 200! Sign=NETLIFY_PROXY_SECRET\n`,
)
writeFileSync(join(dist, '_redirects'), rules.join(''))
