import { expect, test as base } from '@playwright/test'
import { appOn, watchForFaults, type App } from './app.ts'
import { type Engine, startServer, type Server } from './server.ts'

export type ServerOptions = { engine: Engine }

// One server for all tests on an engine: starting one takes longer than most of them. Each has people of its own,
// and nobody sees another's.
export const test = base.extend<{ server: Server; app: App }, ServerOptions & { started: Server }>({
  engine: ['sqlite', { option: true, scope: 'worker' }],
  started: [
    async ({ engine }, use) => {
      const server = await startServer(engine)
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  server: async ({ started }, use, testInfo) => {
    const before = started.log().length
    await use(started)
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server.log', { body: started.log().slice(before), contentType: 'text/plain' })
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
