import { useEffect, useRef } from 'react'
import { createStore, useStore } from './store'
import { keepChoice, readChoice } from './storage'

/** Something a person can do from the keyboard: found in the palette, and listed in the help when it has keys. */
export type Command = {
  id: string
  /** In the person's language. */
  label: string
  group: string
  /** One key ("?", "h"), two in a row ("g t"), or with Ctrl or ⌘ ("mod+k"). */
  keys?: string
  /** Only for the keyboard, such as moving in a list. */
  inPalette?: boolean
  run: () => void
}

const registered = createStore<readonly Command[]>([])
export const useRegisteredCommands = () => useStore(registered)

const switchKey = 'fm.single-keys'
const singleKeys = createStore(readChoice(switchKey) !== 'off')
export const useSingleKeys = () => useStore(singleKeys)

/** Speech input can trigger lone letters by accident, so they can be switched off. */
export function allowSingleKeys(allowed: boolean): void {
  keepChoice(switchKey, allowed ? null : 'off')
  singleKeys.set(allowed)
}

/** Offers commands for as long as the component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const shape = commands
    .map(({ id, label, group, keys }) => [id, label, group, keys].join('\u0000'))
    .join('\u0001')
  useEffect(() => {
    const offered = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }))
    registered.set([...registered.get(), ...offered])
    return () => {
      registered.set(registered.get().filter((command) => !offered.includes(command)))
    }
  }, [shape])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))

let previous = { key: '', at: 0 }

function keysOf(event: KeyboardEvent): string[] {
  if (event.ctrlKey || event.metaKey) return event.altKey ? [] : [`mod+${event.key.toLowerCase()}`]
  if (event.altKey) return []
  const pair = event.timeStamp - previous.at < 1_000 ? [`${previous.key} ${event.key}`] : []
  previous = { key: event.key, at: event.timeStamp }
  return [...pair, event.key]
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const withModifier = event.ctrlKey || event.metaKey
  const inDialog = document.querySelector('dialog[open], [data-holds-keys]') !== null
  if (inDialog || (!withModifier && (isTyping(event.target) || !singleKeys.get()))) return
  for (const keys of keysOf(event)) {
    // The last one offered is the nearest to what the person looks at.
    const command = registered.get().findLast((offered) => offered.keys === keys)
    if (!command) continue
    event.preventDefault()
    previous = { key: '', at: 0 }
    command.run()
    return
  }
}

/** One listener for the whole app, placed by the shell. */
export function useCommandKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
