import { expect, test as base } from '@playwright/test'
import { appOn, watchForFaults, type App } from './app.ts'
import { type Engine, startServer, type Server } from './server.ts'

export type ServerOptions = { engine: Engine }

// Each test has a server and a database of its own, so none depends on what another left behind.
export const test = base.extend<ServerOptions & { server: Server; app: App }>({
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
  // Whatever a test is about, nothing may go wrong behind the screen meanwhile.
  app: async ({ page, locale }, use) => {
    const faults = watchForFaults(page)
    await use(appOn(page, locale ?? 'en-US'))
    expect(faults).toEqual([])
  },
})

export { expect }
