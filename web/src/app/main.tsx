import { createBrowserHistory } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { ensureSession } from '@/lib/api/session'
import { startLocale } from '@/lib/locale'
// Every screen follows the system's theme from the start, also those without a switch for it.
import '@/lib/theme'
import { App } from './app'
import './styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Both go over the network, so neither waits for the other; the routes wait for the session themselves.
ensureSession().catch(() => undefined)
await startLocale()
createRoot(root).render(<App history={createBrowserHistory()} />)
