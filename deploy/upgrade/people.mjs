// Households at work: each keeps entering, editing, importing and reading, one request after the other, and knows what must
// be there at the end. Any answer but a success is a failure, and is told.
import { randomUUID } from 'node:crypto'

const today = '2026-01-15'
const later = '2026-03-15'
const boundary = 'upgrade-check'

export class Person {
  failures = []
  requests = 0
  #balancer
  #token
  #account
  #entered = 0
  #minorUnits = 0
  #stopped = false

  constructor(balancer) {
    this.#balancer = balancer
  }

  async #call(method, path, body, headers = {}) {
    const json = body !== undefined && !Buffer.isBuffer(body)
    let answer
    try {
      answer = await this.#balancer.call(method, path, {
        body: json ? JSON.stringify(body) : body,
        headers: {
          ...(json && { 'Content-Type': 'application/json' }),
          ...(this.#token && { Authorization: `Bearer ${this.#token}` }),
          ...headers,
        },
      })
    } catch (error) {
      answer = { status: 0, text: error.message, by: '?' }
    }
    this.requests++
    if (answer.status >= 200 && answer.status < 300) return answer.text ? JSON.parse(answer.text) : undefined
    this.failures.push(`${method} ${path} by ${answer.by}: ${answer.status} ${answer.text.slice(0, 300)}`)
    return undefined
  }

  async arrive() {
    const who = { email: `${randomUUID()}@example.org`, password: randomUUID() }
    await this.#call('POST', '/api/v1/auth/register', { ...who, displayName: 'Load', baseCurrency: 'EUR' })
    this.#token = (await this.#call('POST', '/api/v1/auth/login', who))?.accessToken
    const opened = await this.#call('POST', '/api/v1/accounts', { name: 'Current', type: 'checking', currency: 'EUR' })
    this.#account = opened?.id
  }

  async work() {
    for (let turn = 0; !this.#stopped && this.failures.length < 20; turn++) {
      await this.#enter(-(turn % 900) - 1)
      await this.#call('GET', '/api/v1/transactions?limit=50&withTotals=true')
      await this.#call('GET', '/api/v1/accounts')
      await this.#call('GET', '/api/v1/reports/cash-flow?from=2026-01&to=2026-12&interval=month')
      await this.#call('GET', '/api/v1/review')
      if (turn % 5 === 0) await this.#importFile(turn)
      if (turn % 7 === 0) await this.#call('GET', '/api/v1/change-sets')
    }
  }

  stop() {
    this.#stopped = true
  }

  async #enter(minorUnits) {
    const amount = { minorUnits, currency: 'EUR' }
    const made = await this.#call('POST', '/api/v1/transactions', {
      accountId: this.#account,
      date: today,
      amount,
      payee: `Shop ${this.#entered % 40}`,
    })
    if (!made) return
    this.#count(1, minorUnits)
    await this.#call('PATCH', `/api/v1/transactions/${made.id}`, { note: 'seen' })
  }

  async #importFile(turn) {
    const rows = [1, 2, 3].map((row) => `${later},Import ${turn} ${row} ${this.#account.slice(0, 8)},-${turn + row}.00`)
    const file = `Date,Description,Amount\n${rows.join('\n')}\n`
    const body = Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="accountId"\r\n\r\n${this.#account}\r\n` +
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="load.csv"\r\n\r\n${file}\r\n--${boundary}--\r\n`,
    )
    const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
    const preview = await this.#call('POST', '/api/v1/imports', body, headers)
    const committed = preview && (await this.#call('POST', `/api/v1/imports/${preview.id}/commit`))
    if (!committed) return
    if (committed.inserted !== 3) this.failures.push(`an import added ${committed.inserted} of 3 lines`)
    this.#count(3, -[1, 2, 3].reduce((sum, row) => sum + (turn + row) * 100, 0))
  }

  #count(rows, minorUnits) {
    this.#entered += rows
    this.#minorUnits += minorUnits
  }

  /** Everything that was answered with a success is there, to the cent. */
  async leave() {
    const page = await this.#call('GET', '/api/v1/transactions?limit=1&withTotals=true')
    const balance = (await this.#call('GET', `/api/v1/accounts/${this.#account}`))?.balance?.minorUnits
    const count = page?.totals?.count
    if (count !== this.#entered) this.failures.push(`${count} transactions are there, ${this.#entered} were entered`)
    if (balance !== this.#minorUnits) this.failures.push(`the balance is ${balance}, not ${this.#minorUnits}`)
  }
}
