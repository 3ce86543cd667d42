export type TabMessage = { type: 'signed-out' } | { type: 'signed-in'; subject: string | undefined }

// Tabs of one browser share the cookie, so they share its end too.
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('fm.session') : undefined

export function broadcast(message: TabMessage): void {
  channel?.postMessage(message)
}

export function onBroadcast(listener: (message: TabMessage) => void): void {
  channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => {
    listener(event.data)
  })
}
