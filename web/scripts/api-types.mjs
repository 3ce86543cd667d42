// Writes src/lib/api/schema.gen.ts from the server's committed OpenAPI document; with --check, fails on drift.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const document = new URL('../../src/FinanceManager.Api/openapi.json', import.meta.url)
const target = new URL('../src/lib/api/schema.gen.ts', import.meta.url)
const header =
  '// Generated from src/FinanceManager.Api/openapi.json by `npm run api:types`; do not edit.\n\n'

const types = header + astToString(await openapiTS(document))

if (!process.argv.includes('--check')) {
  writeFileSync(target, types)
} else if (readFileSync(target, 'utf8') !== types) {
  console.error('schema.gen.ts differs from openapi.json: run `npm run api:types` and commit the result.')
  process.exit(1)
}
