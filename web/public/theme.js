// Runs before the first paint, as a file because the content-security policy allows no inline script.
;(() => {
  let choice = 'system'
  try {
    choice = localStorage.getItem('fm.theme') ?? 'system'
  } catch {
    // Storage can be switched off; the system's theme is right then.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
