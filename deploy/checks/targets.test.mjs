// The deployment's scripts, run against programs that only write down how they were called: everything happens in the right
// order, nothing happens after a failure, and a version that does not hold is taken back.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const stub = fileURLToPath(new URL('./stub.sh', import.meta.url))
const programs = ['aws', 'terraform', 'docker', 'netlify', 'curl', 'npm', 'git', 'gh', 'openssl', 'dotnet']
let place

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'targets-'))
  for (const folder of ['bin', 'web/scripts', 'web/dist', 'terraform/environments', 'artifacts/server', 'src/FinanceManager.Api/Http'])
    mkdirSync(join(place, folder), { recursive: true })
  cpSync(join(root, 'scripts'), join(place, 'scripts'), { recursive: true })
  cpSync(join(root, 'Makefile'), join(place, 'Makefile'))
  cpSync(join(root, 'web/scripts/netlify.mjs'), join(place, 'web/scripts/netlify.mjs'))
  cpSync(join(root, 'src/FinanceManager.Api/Http/security-headers.json'), join(place, 'src/FinanceManager.Api/Http/security-headers.json'))
  writeFileSync(join(place, 'artifacts/server/finance-manager.dll'), '')
  writeFileSync(
    join(place, 'terraform/terraform.tfvars'),
    'account_id  = "210987654321"\ndomain = "money.test"\nalarm_email = "me@money.test"\nrepository = "me/money"\nhosted_zone_id = "Z1"\n',
  )
  // What Terraform's own scripts do is tested with Terraform; here they are stubs like the programs they call.
  for (const name of ['infra.sh', 'infra-secrets.sh', 'web.sh'])
    writeFileSync(join(place, 'scripts', name), `#!/bin/sh\nexec '${join(place, 'bin', name)}' "$@"\n`, { mode: 0o755 })
  for (const name of [...programs, 'infra.sh', 'infra-secrets.sh', 'web.sh']) symlinkSync(stub, join(place, 'bin', name))
})
afterEach(() => rmSync(place, { recursive: true }))

/** Runs a make target; `world` is how the stubs behave (stub.sh). */
function make(target, world = {}, env = {}) {
  const log = join(place, 'log')
  writeFileSync(join(place, 'world'), Object.entries(world).map(([name, value]) => `${name}='${value}'\n`).join(''))
  for (const old of [log, join(place, 'state')]) rmSync(old, { recursive: true, force: true })
  mkdirSync(join(place, 'state'))
  const recipe = readFileSync(join(place, 'Makefile'), 'utf8').split(`\n${target}:`)[1] ?? ''
  const [script, ...given] = /^\s*@exec (scripts\/.+)/m.exec(recipe)?.[1].split(' ') ?? []
  assert.ok(script, `the Makefile has a target ${target} that runs a script`)
  const run = spawnSync(join(place, script), given, {
    cwd: place,
    encoding: 'utf8',
    env: {
      PATH: `${join(place, 'bin')}:${process.env.PATH}`,
      HOME: place,
      PLACE: place,
      POLL: '0',
      PATIENCE: '5',
      APPROVE: 'yes',
      NETLIFY_AUTH_TOKEN: 'token',
      NETLIFY_SITE_ID: 'site',
      ...env,
    },
  })
  const calls = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []
  return { code: run.status, said: run.stdout + run.stderr, calls, steps: calls.map(step).filter(Boolean) }
}

// The calls that change something, by what they do.
const changes = [
  [/^docker buildx build .*--platform linux\/arm64.*--push/, 'push image'],
  [/^infra\.sh plan \[IMAGE=\S+@sha256:/, 'plan'],
  [/^terraform .*show -json/, 'guard'],
  [/^infra\.sh apply/, 'apply'],
  [/^infra-secrets\.sh/, 'secrets'],
  [/^aws ecs run-task .*"validate-config"/, 'validate'],
  [/^aws ecs run-task .*--task-definition \S*-backup:1 /, 'back up with the version before'],
  [/^aws ecs run-task .*--task-definition \S*-backup:2 /, 'back up with the new version'],
  [/^aws ecs run-task .*--task-definition \S*-migrate:2 /, 'migrate'],
  [/^aws ecs update-service .*--task-definition \S*-service:2 /, 'roll'],
  [/^aws ecs update-service .*--task-definition \S*-service:1 /, 'go back'],
  [/^web\.sh build/, 'build web'],
  [/^netlify deploy .*--prod/, 'publish web'],
]
const step = (call) => changes.find(([pattern]) => pattern.test(call))?.[1]
const whole = ['push image', 'plan', 'guard', 'apply', 'secrets', 'validate', 'back up with the version before', 'migrate', 'roll', 'build web', 'publish web']
const before = (name) => whole.slice(0, whole.indexOf(name) + 1)

test('deploy-aws does everything, in order', () => {
  const { code, said, steps, calls } = make('deploy-aws')
  assert.equal(code, 0, said)
  assert.deepEqual(steps, whole)
  const tried = calls.findLastIndex((call) => /^curl .*\/health/.test(call))
  assert.ok(tried > calls.findIndex((call) => /^netlify deploy/.test(call)), 'the published web app is tried')
  assert.ok(calls.findIndex((call) => /^curl .*\/ready/.test(call)) < calls.findIndex((call) => /^netlify/.test(call)), 'the API is tried first')
})

for (const [failing, last] of [
  ['docker buildx', 'push image'],
  ['infra.sh plan', 'plan'],
  ['infra.sh apply', 'apply'],
  ['infra-secrets.sh', 'secrets'],
  ['validate-config', 'validate'],
  ['backup:1 --launch-type', 'back up with the version before'],
  ['migrate:2 --launch-type', 'migrate'],
  ['web.sh build', 'build web'],
])
  test(`deploy-aws stops where it fails: ${last}`, () => {
    const { code, steps } = make('deploy-aws', { fails: failing })
    assert.notEqual(code, 0)
    assert.deepEqual(steps, before(last))
  })

test('a task that ends with an error stops the deployment before anything is rolled', () => {
  for (const [kind, last] of [['backup:1', 'back up with the version before'], ['migrate:2', 'migrate']]) {
    const { code, steps, said } = make('deploy-aws', { exitCodes: `${kind}=1` })
    assert.equal(code, 1)
    assert.deepEqual(steps, before(last))
    assert.match(said, /ended with 1/)
  }
})

test('a plan holds the auditor of the backups as it is now, or is not made', () => {
  cpSync(join(root, 'scripts/infra.sh'), join(place, 'scripts/infra.sh'))
  writeFileSync(join(place, 'terraform/environments/production.tfvars'), '')
  writeFileSync(join(place, 'scripts/auditor.sh'), `#!/bin/sh\nexec '${join(place, 'bin/auditor.sh')}' "$@"\n`, { mode: 0o755 })
  symlinkSync(stub, join(place, 'bin/auditor.sh'))
  const made = (run) => run.calls.map((call) => /^auditor\.sh|^terraform (init|plan)/.exec(call)?.[0]).filter(Boolean)
  const { code, said, ...run } = make('terraform-plan')
  assert.equal(code, 0, said)
  assert.deepEqual(made(run), ['auditor.sh', 'terraform init', 'terraform plan'])
  const failed = make('terraform-plan', { fails: 'auditor.sh' })
  assert.notEqual(failed.code, 0)
  assert.deepEqual(made(failed), ['auditor.sh'])
})

test('a new version that does not become healthy is taken back', () => {
  const { code, steps, said } = make('deploy-aws', { rollout: 'FAILED' })
  assert.equal(code, 1)
  assert.deepEqual(steps, [...before('roll'), 'go back'])
  assert.match(said, /service:1 again/)
})

test('a new version that ECS itself took back is a failure', () => {
  const { code, steps } = make('deploy-aws', { circuitBreaker: 'yes' })
  assert.equal(code, 1)
  assert.deepEqual(steps, [...before('roll'), 'go back'])
})

test('a new version that fails from outside is taken back, and no web app is published', () => {
  const { code, steps } = make('deploy-aws', { statuses: '/ready=503' })
  assert.equal(code, 1)
  assert.deepEqual(steps, [...before('roll'), 'go back'])
})

test('a plan that takes something away is not applied', () => {
  const replaced = (type) => ({ address: `${type}.main`, type, change: { actions: ['delete', 'create'] } })
  const plan = (...types) => JSON.stringify({ resource_changes: types.map(replaced) })
  assert.equal(make('deploy-aws', { plan: plan('aws_ecs_task_definition') }).code, 0)
  const { code, steps, said } = make('deploy-aws', { plan: plan('aws_ecs_task_definition', 'aws_db_instance') })
  assert.equal(code, 1)
  assert.deepEqual(steps, before('guard'))
  assert.match(said, /aws_db_instance\.main/)
})

test('without an approval nothing is changed', () => {
  const { code, steps } = make('deploy-aws', {}, { APPROVE: '' })
  assert.equal(code, 1)
  assert.deepEqual(steps, before('guard'))
})

test('an image that was pushed before is not built again', () => {
  const { code, steps } = make('deploy-aws', { pushed: 'yes' })
  assert.equal(code, 0)
  assert.deepEqual(steps, whole.slice(1))
})

test('the same image again is neither backed up for nor taken back to itself', () => {
  const same = make('deploy-aws', { sameImage: 'yes' })
  assert.equal(same.code, 0, same.said)
  assert.ok(!same.steps.some((done) => done.startsWith('back up')))
})

test('changes that are not committed are not deployed', () => {
  assert.deepEqual(make('deploy-aws', { dirty: ' M README.md' }).steps, [])
})

test('check-aws names every open box at once, and changes nothing', () => {
  const whole = make('check-aws')
  assert.equal(whole.code, 0, whole.said)
  writeFileSync(join(place, 'terraform/terraform.tfvars'), 'account_id = "123456789012"\ndomain = "example.com"\n')
  const open = make('check-aws', { fails: 's3api head-bucket', netlify: 401 })
  assert.equal(open.code, 1)
  for (const said of [/of account 210987654321/, /account_id domain alarm_email repository/, /bootstrap was not applied/, /Netlify answers 401/])
    assert.match(open.said, said)
  assert.deepEqual([...whole.steps, ...open.steps], [])
})

test('validate-config asks the program, with what .env says unless the shell says otherwise', () => {
  writeFileSync(join(place, '.env'), '# a comment\nSECRET_KEY=from-file\nPUBLIC_URL=from-file\n')
  const { code, calls } = make('validate-config', {}, { PUBLIC_URL: 'from-shell' })
  assert.equal(code, 0)
  assert.deepEqual(calls, ['dotnet artifacts/server/finance-manager.dll validate-config [SECRET_KEY=from-file PUBLIC_URL=from-shell ASPNETCORE_ENVIRONMENT=Production]'])
  assert.equal(make('validate-config', { fails: 'validate-config' }).code, 1)
})

test('verify-deployment fails on any fault, and says each', () => {
  assert.equal(make('verify-deployment').code, 0)
  const { code, said } = make('verify-deployment', { statuses: '/live=500 /api/v1/accounts=200' })
  assert.equal(code, 1)
  assert.match(said, /FAILED {2}\/live answers 200[\s\S]*FAILED {2}data asks for a session/)
})

test('no secret stands on a command line', () => {
  const { calls } = make('deploy-aws', {}, { NETLIFY_AUTH_TOKEN: 'top-secret' })
  assert.ok(!calls.some((call) => call.includes('top-secret')))
})
