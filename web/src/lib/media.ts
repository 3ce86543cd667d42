import { useSyncExternalStore } from 'react'

const phone = '(max-width: 767px)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(phone)
  media.addEventListener('change', listener)
  return () => {
    media.removeEventListener('change', listener)
  }
}

/** Where a row of columns does not fit and a card takes its place. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches)
}
