// Uses a server, through whatever stands before it, as its web app does, where answers take longest: the largest file that may
// be uploaded, its import, reports and every export over it. Says how long each took, and fails on any that fails.
//   node slow.mjs ORIGIN [MEGABYTES]
import { randomUUID } from 'node:crypto'

const [origin, megabytes = '24'] = process.argv.slice(2)
let token
let failed = 0

async function call(what, method, path, body) {
  const json = body && !(body instanceof FormData)
  const begin = performance.now()
  const answer = await fetch(origin + path, {
    method,
    body: json ? JSON.stringify(body) : body,
    headers: { Prefer: 'respond-async', ...(json && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) },
  }).catch((error) => new Response(String(error.cause ?? error), { status: 599 }))
  if (answer.status === 202) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return call(`${what}, ${((performance.now() - begin) / 1000).toFixed(0)} s later`, 'GET', answer.headers.get('Location'))
  }
  const text = await answer.text()
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`${answer.ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${answer.status}  ${what}${answer.ok ? '' : `: ${text.slice(0, 200)}`}`)
  if (!answer.ok) failed++
  return answer.headers.get('content-type')?.includes('json') && answer.ok ? JSON.parse(text) : undefined
}

function statement() {
  const rows = ['Date,Description,Amount']
  for (let row = 0, size = 0; size < Number(megabytes) * 1_000_000; row++) {
    const day = new Date(Date.UTC(2016, 0, 1) + (row % 3650) * 86_400_000).toISOString().slice(0, 10)
    const line = `${day},CARD PURCHASE SHOP ${row % 900} REF ${row},-${(row % 20000) / 100 + 1}`
    size += line.length + 1
    rows.push(line)
  }
  console.log(`a statement of ${rows.length - 1} lines`)
  return new Blob([rows.join('\n')])
}

const who = { email: `${randomUUID()}@example.org`, password: randomUUID() }
await call('register', 'POST', '/api/v1/auth/register', { ...who, displayName: 'Slow', baseCurrency: 'EUR' })
token = (await call('sign in', 'POST', '/api/v1/auth/login', who))?.accessToken
const account = await call('open an account', 'POST', '/api/v1/accounts', { name: 'Current', type: 'checking', currency: 'EUR' })
const form = new FormData()
form.set('accountId', account.id)
form.set('file', statement(), 'statement.csv')
const preview = await call('upload', 'POST', '/api/v1/imports', form)
if (preview) await call('commit', 'POST', `/api/v1/imports/${preview.id}/commit`)
await call('a page with totals', 'GET', '/api/v1/transactions?limit=100&withTotals=true')
await call('cash flow of ten years', 'GET', '/api/v1/reports/cash-flow?from=2016-01&to=2026-12&interval=month')
for (const format of ['csv', 'json', 'xlsx', 'hledger', 'beancount']) await call(`export ${format}`, 'GET', `/api/v1/exports/${format}`)
const changes = await call('history', 'GET', '/api/v1/change-sets')
const imported = changes?.items?.find(({ kind }) => kind === 'import')
if (imported) await call('undo of the import', 'POST', `/api/v1/change-sets/${imported.id}/undo`)
process.exit(failed ? 1 : 0)
