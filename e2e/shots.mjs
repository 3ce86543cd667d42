import { chromium } from 'playwright'
import { execSync } from 'node:child_process'
const exe = execSync('bash ../scripts/chromium.sh').toString().trim()
const base = 'http://127.0.0.1:8101'
const b = await chromium.launch({ executablePath: exe || undefined, args: ['--no-sandbox'] })
const looks = [
  { n: 'en-light', w: 1280, h: 900, locale: 'en-US', scheme: 'light' },
  { n: 'es-dark', w: 360, h: 780, locale: 'es-MX', scheme: 'dark' },
  { n: 'pt', w: 900, h: 900, locale: 'pt-BR', scheme: 'light' },
]
for (const l of looks.filter((l) => !process.argv[2] || l.n.startsWith(process.argv[2]))) {
  const c = await b.newContext({ viewport: { width: l.w, height: l.h }, locale: l.locale, colorScheme: l.scheme })
  const p = await c.newPage()
  p.on('console', (m) => m.type() === 'error' && console.log(l.n, m.text()))
  p.on('pageerror', (e) => console.log(l.n, 'PAGEERROR', e.message))
  await p.goto(base)
  await p.getByRole('button', { name: /demo/i }).click()
  await p.waitForURL((u) => u.pathname === '/', { timeout: 120000 })
  await p.waitForTimeout(6000)
  await p.screenshot({ path: `/tmp/shots/${l.n}-home.png`, fullPage: true })
  for (const [name, q] of [['list', ''], ['calendar', '?view=calendar'], ['forecast', '?view=forecast']]) {
    await p.goto(`${base}/recurring${q}`)
    await p.waitForTimeout(3500)
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) console.log(l.n, name, 'wider by', over)
    await p.screenshot({ path: `/tmp/shots/${l.n}-${name}.png`, fullPage: true })
  }
  await p.goto(`${base}/recurring`)
  await p.waitForTimeout(2500)
  await p.getByRole('button', { name: 'Netflix' }).first().click()
  await p.waitForTimeout(2000)
  await p.screenshot({ path: `/tmp/shots/${l.n}-detail.png` })
  await c.close()
}
await b.close()
