import { vi } from 'vitest'

const channels = new Set<BroadcastChannel>()
window.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    channels.add(this)
  }
}

/** As closing the tab: what the page kept open hears nothing more. */
export function leavePage(): void {
  channels.forEach((channel) => {
    channel.close()
  })
  channels.clear()
}

/** As a browser's reload: modules imported from here on remember nothing, and the page before hears nothing more. */
export function freshPage(): void {
  leavePage()
  vi.resetModules()
}
