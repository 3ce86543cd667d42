import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test } from 'vitest'
import { chooseTheme, toggleTheme } from './theme'

const shown = () => document.documentElement.dataset.theme

// The script that index.html runs before the first paint.
function firstPaint(): void {
  const script = readFileSync('public/theme.js', 'utf8')
  runInNewContext(script, { document, localStorage, matchMedia: window.matchMedia })
}

beforeEach(() => {
  chooseTheme('system')
})

test('A chosen theme is on at once and again before the next first paint', () => {
  chooseTheme('dark')
  expect(shown()).toBe('dark')
  document.documentElement.dataset.theme = ''
  firstPaint()
  expect(shown()).toBe('dark')
})

test('Without a choice the theme is that of the device', () => {
  firstPaint()
  expect(shown()).toBe('light')
})

test('The switch goes to the other of light and dark', () => {
  toggleTheme()
  expect(shown()).toBe('dark')
  toggleTheme()
  expect(shown()).toBe('light')
})

test('The page has no inline script or style, which the security policy forbids', () => {
  const page = readFileSync('index.html', 'utf8')
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/)
})
