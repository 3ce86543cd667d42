// What a first visit must download before anything shows: the entry, what it imports statically,
// the theme script and the largest language. Fails above the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 180 * 1024
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const gzipSize = (file) => gzipSync(readFileSync(new URL(file, dist))).length

const entries = Object.values(manifest)
const initial = new Set(['theme.js'])
const collect = (chunk) => {
  if (initial.has(chunk.file)) return
  initial.add(chunk.file)
  for (const name of chunk.imports ?? []) collect(manifest[name])
}
entries.filter((chunk) => chunk.isEntry).forEach(collect)

const languages = entries.filter((chunk) => /^src\/locales\/\w+\/index\.ts$/.test(chunk.src ?? ''))
languages.sort((a, b) => gzipSize(b.file) - gzipSize(a.file))
if (languages[0]) collect(languages[0])

const sizes = [...initial].map((file) => ({ file, bytes: gzipSize(file) }))
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
for (const { file, bytes } of sizes) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${file}`)
console.log(
  `${(total / 1024).toFixed(1).padStart(7)} KiB  initial JavaScript, gzip (budget ${budget / 1024})`,
)
if (total > budget) process.exit(1)
