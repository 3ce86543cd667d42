import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { keyIn, keysAmong, noSecrets } from './no-secrets'

// Written in two parts: a scan of the sources shall not find what only looks like a key.
const planted = 'sk-ant-' + 'api03-' + 'x'.repeat(40)

function bundle(source: string, env: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'no-secrets-'))
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/main.js"></script>')
  writeFileSync(join(root, 'main.js'), source)
  writeFileSync(
    join(root, '.env'),
    Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  return build({ root, configFile: false, logLevel: 'silent', plugins: [noSecrets()] })
}

test('a page without a key is built', async () => {
  await expect(bundle('document.title = "budget"', { VITE_TITLE: 'Home' })).resolves.toBeDefined()
})

test('a key in a variable for the browser fails the build', async () => {
  await expect(bundle('document.title = "x"', { VITE_ANTHROPIC_API_KEY: 'anything' })).rejects.toThrow(
    'VITE_ANTHROPIC_API_KEY',
  )
  await expect(bundle('document.title = "x"', { VITE_HELLO: planted })).rejects.toThrow('VITE_HELLO')
})

test('a key in the bundle fails the build', async () => {
  await expect(bundle(`document.title = "${planted}"`)).rejects.toThrow('a key of Anthropic')
})

test('keys are known by their form', () => {
  expect(keyIn('AKIA' + 'ABCDEFGHIJKLMNOP')).toBe('an access key of AWS')
  expect(keyIn('ghp_' + 'a'.repeat(36))).toBe('a token of GitHub')
  expect(keyIn('postgres:' + '//finance:hunter2@db')).toBe('a password in an address')
  expect(keyIn('-----BEGIN ' + 'EC PRIVATE KEY-----')).toBe('a private key')
  expect(keyIn('https://example.com:8080/a@b task-list sk-short {"VITE":1}')).toBeUndefined()
})

test('variables of the server are not the browser’s', () => {
  expect(keysAmong({ ANTHROPIC_API_KEY: planted, VITE_TITLE: 'Home', MODE: 'production' })).toEqual([])
})
