import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { allWords } from '@/lib/i18n'
import { chooseLocale } from '@/lib/locale'
import { ToastProvider } from '@/ui/toast'

/** Shows a part of the app in a language, with what every part may rely on around it. */
export async function show(part: ReactElement, locale = 'en-US') {
  await chooseLocale(locale)
  await allWords()
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <QueryClientProvider client={client}>
      <ToastProvider>{part}</ToastProvider>
    </QueryClientProvider>,
  )
}
