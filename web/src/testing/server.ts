import { http, HttpResponse, type DefaultBodyType } from 'msw'
import { setupServer } from 'msw/node'

/** The server's side of the network. Each test says what it answers. */
export const server = setupServer()

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

/** Answers one route with a body, as the server does. */
export function answers(method: Method, path: string, body: DefaultBodyType, status = 200): void {
  server.use(http[method](path, () => HttpResponse.json(body, { status })))
}

/** Refuses one route with ProblemDetails. */
export function refuses(
  method: Method,
  path: string,
  status: number,
  problem: Record<string, unknown> = {},
): void {
  const headers = { 'content-type': 'application/problem+json', 'x-request-id': 'request-1' }
  server.use(http[method](path, () => HttpResponse.json({ status, ...problem }, { status, headers })))
}
