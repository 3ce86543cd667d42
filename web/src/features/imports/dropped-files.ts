import { createStore, useStore } from '@/lib/store'

// Files dropped on another page travel to the import page in memory, since a URL cannot carry them.
const dropped = createStore<readonly File[]>([])

export const holdFiles = dropped.set
export const useHeldFiles = () => useStore(dropped)

/** The files that wait, once. */
export function takeHeldFiles(): readonly File[] {
  const files = dropped.get()
  dropped.set([])
  return files
}
