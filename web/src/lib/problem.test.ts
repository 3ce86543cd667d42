import i18next from 'i18next'
import { beforeEach, expect, test } from 'vitest'
import { chooseLocale } from './locale'
import { ApiError, describeProblem, problemOf } from './problem'

beforeEach(() => chooseLocale('en-US'))

test('A code the app knows is said in its own words', async () => {
  const error = new ApiError(404, { code: 'http.notFound' })
  expect(describeProblem(i18next.t, error).message).toMatch(/not there any more/)
  await chooseLocale('pt-BR')
  expect(describeProblem(i18next.t, error).message).toMatch(/Não está mais lá/)
})

test('An unknown code says what to do next and names the request', () => {
  const response = new Response(null, { status: 500, headers: { 'x-request-id': 'abc' } })
  const { message, requestId } = describeProblem(i18next.t, problemOf(response, { code: 'never.heard' }))
  expect(message).toMatch(/Try again in a moment/)
  expect(requestId).toBe('abc')
})

test('A network that is away is told apart from a server that refuses', () => {
  expect(describeProblem(i18next.t, new TypeError('fetch failed')).message).toMatch(/cannot be reached/)
})

test('Faults of fields are found by the name the form uses', () => {
  const response = new Response(null, { status: 400 })
  expect(problemOf(response, { errors: { DisplayName: ['too-long'] } }).fields).toEqual({
    displayName: ['too-long'],
  })
})

test('A page of a proxy instead of ProblemDetails is no reason to fall over', () => {
  expect(problemOf(new Response(null, { status: 502 }), '<html>').code).toBeUndefined()
})
