// Choices about this device only; nothing about money or people is kept here.
// Storage can be switched off or full, and the app works the same without it.

export function readChoice(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function keepChoice(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // The choice lasts until the page closes.
  }
}
