// docker-compose.yml, as far as it can be read without Docker: who has which secret, and in which order things start.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const { services, volumes } = parse(text, { merge: true })
const { database, migrate, app } = services

test('make-env gives each secret that compose asks for a value of its own, and .env.example none', () => {
  const read = (env) => Object.fromEntries([...env.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
  const example = read(readFileSync(join(root, '.env.example'), 'utf8'))
  const made = read(spawnSync(join(root, 'deploy/compose/make-env.sh'), { encoding: 'utf8' }).stdout)
  const secrets = [...new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name))]
  assert.deepEqual(secrets.sort(), ['DATABASE_OWNER_PASSWORD', 'DATABASE_PASSWORD', 'POSTGRES_PASSWORD', 'SECRET_KEY'])
  for (const name of secrets) {
    assert.equal(example[name], '')
    assert.match(made[name], /^[0-9a-f]{48}$/)
  }
  assert.equal(new Set(secrets.map((name) => made[name])).size, secrets.length)
  for (const [, name] of text.matchAll(/\$\{([A-Z_]+)/g)) assert.ok(name in example, `${name} is in .env.example`)
})

test('the schema is brought up to date before the server starts, and after the database answers', () => {
  assert.equal(migrate.depends_on.database.condition, 'service_healthy')
  assert.equal(app.depends_on.migrate.condition, 'service_completed_successfully')
  assert.deepEqual(migrate.command, ['migrate'])
})

test('the server does not know the owner of the tables', () => {
  assert.ok(!('MIGRATION_DATABASE_URL' in app.environment))
  assert.match(app.environment.DATABASE_URL, /^postgres:\/\/finance_app:/)
  assert.match(migrate.environment.MIGRATION_DATABASE_URL, /^postgres:\/\/finance_owner:/)
})

test('the program may write to its folders alone, and gains no rights', () => {
  for (const service of [migrate, app]) {
    assert.equal(service.read_only, true)
    assert.deepEqual(service.cap_drop, ['ALL'])
    assert.deepEqual(service.security_opt, ['no-new-privileges:true'])
  }
  assert.deepEqual(app.volumes, ['data:/data'])
})

test('data outlives the containers, and only this machine reaches the server until it is told otherwise', () => {
  assert.deepEqual(Object.keys(volumes), ['database', 'data'])
  assert.ok(database.volumes.includes('database:/var/lib/postgresql/data'))
  assert.equal(database.ports, undefined)
  assert.deepEqual(app.ports, ['${LISTEN:-127.0.0.1:8080}:8080'])
})
