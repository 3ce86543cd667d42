import { test as base } from '@playwright/test'
import { type Engine, startServer, type Server } from './server.ts'

export type ServerOptions = { engine: Engine }

// Each test has a server and a database of its own, so none depends on what another left behind.
export const test = base.extend<ServerOptions & { server: Server }>({
  engine: ['sqlite', { option: true }],
  server: async ({ engine }, use, testInfo) => {
    const server = await startServer(engine)
    await use(server)
    await server.stop()
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server.log', { body: server.log(), contentType: 'text/plain' })
    }
  },
  baseURL: async ({ server }, use) => use(server.url),
})

export { expect } from '@playwright/test'
