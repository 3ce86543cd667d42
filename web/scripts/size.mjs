// What each first page must download before it shows: the entry, what it imports statically, the theme
// script, the largest language's first words and the routes of that page. Fails when a page is above the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 180 * 1024
const pages = {
  Home: ['_app', '_app/index'],
  'Sign in': ['sign-in'],
}

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const chunks = Object.values(manifest)

const sizes = new Map()
function gzipSize(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist))).length)
  return sizes.get(file)
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KiB`
const sum = (files) => [...files].reduce((total, file) => total + gzipSize(file), 0)

function collect(chunk, files) {
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const name of chunk.imports ?? []) collect(manifest[name], files)
}

/** A route's own chunks: its component, and whatever else the router splits off. */
function chunksOf(route) {
  const found = chunks.filter(({ src }) => src?.startsWith(`src/routes/${route}.tsx?`))
  if (found.length === 0) throw new Error(`No chunk of the route ${route}: does the router still split it?`)
  return found
}

const languages = chunks.filter(({ src }) => /^src\/locales\/\w+\/first\.ts$/.test(src ?? ''))
const [language] = languages.sort((one, other) => gzipSize(other.file) - gzipSize(one.file))
if (!language) throw new Error('No language is a chunk of its own.')

function filesOf(routes) {
  const files = new Set(['theme.js'])
  const parts = [...chunks.filter(({ isEntry }) => isEntry), language, ...routes.flatMap(chunksOf)]
  for (const part of parts) collect(part, files)
  return files
}

let over = false
for (const [page, routes] of Object.entries(pages)) {
  const files = filesOf(routes)
  for (const file of files) console.log(`${kib(gzipSize(file))}  ${file}`)
  console.log(`${kib(sum(files))}  initial JavaScript of ${page}, gzip (budget ${budget / 1024})\n`)
  over ||= sum(files) > budget
}
if (over) process.exit(1)
