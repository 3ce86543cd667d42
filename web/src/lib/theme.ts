import { keepChoice, readChoice } from './storage'
import { createStore, useStore } from './store'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

// public/theme.js applies the same rule before the first paint.
const key = 'fm.theme'
const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value)

function readTheme(): Theme {
  const kept = readChoice(key)
  return isTheme(kept) ? kept : 'system'
}

const theme = createStore<Theme>(readTheme())
const dark = createStore(false)

function applyTheme(): void {
  dark.set(theme.get() === 'dark' || (theme.get() === 'system' && systemDark.matches))
  document.documentElement.dataset.theme = dark.get() ? 'dark' : 'light'
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', dark.get() ? '#0e1413' : '#f7f8f7')
}

theme.subscribe(applyTheme)
systemDark.addEventListener('change', applyTheme)
applyTheme()

export function chooseTheme(next: Theme): void {
  keepChoice(key, next === 'system' ? null : next)
  theme.set(next)
}

export function toggleTheme(): void {
  chooseTheme(dark.get() ? 'light' : 'dark')
}

export const useTheme = () => useStore(theme)
export const useIsDark = () => useStore(dark)
