import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { browserCountry, browserLocale } from '@/lib/locale'
import { household } from '@/testing/people'
import { show } from '@/testing/render'
import { server } from '@/testing/server'
import { PlaceForm } from './place-form'

const home = { ...household, role: 'owner' as const, country: null, baseCurrency: 'USD' }

function browserIn(languages: string[], timeZone: string) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  const options = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone }
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options)
}

test.each([
  [['pt-BR', 'en-US'], 'America/Sao_Paulo', 'BR', 'pt-BR'],
  [['en-US'], 'America/Fortaleza', 'BR', 'en-US'],
  [['es-419', 'es'], 'America/Mexico_City', 'MX', 'es-419'],
  [['fr-FR', 'pt-PT'], 'Etc/UTC', 'FR', 'pt-PT'],
  [['xx'], 'Etc/UTC', undefined, 'en-US'],
])('A browser that speaks %j in %s is at home in %s', (languages, timeZone, country, locale) => {
  expect(browserCountry(languages, timeZone)).toBe(country)
  expect(browserLocale(languages)).toBe(locale)
})

test('Country and currency are filled in from the browser', async () => {
  browserIn(['pt-BR'], 'America/Sao_Paulo')
  await show(<PlaceForm household={home} onSaved={() => undefined} />, 'pt-BR')
  expect(screen.getByRole('button', { name: /País/ })).toHaveTextContent('Brasil')
  expect(screen.getByRole('button', { name: /Moeda/ })).toHaveTextContent('BRL · Real brasileiro')
})

test('Another country brings its currency, and both are sent with the language', async () => {
  browserIn(['pt-BR'], 'America/Sao_Paulo')
  const sent: unknown[] = []
  const keep = async ({ request }: { request: Request }) => {
    sent.push(await request.json())
    return HttpResponse.json({})
  }
  server.use(http.patch('/api/v1/auth/me', keep), http.patch('/api/v1/households/:id', keep))
  const user = userEvent.setup()
  const saved = vi.fn()
  await show(<PlaceForm household={home} onSaved={saved} />, 'en-US')
  await user.click(screen.getByRole('button', { name: /Country/ }))
  await user.keyboard('chile{Enter}')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  expect(sent).toEqual([{ locale: 'en-US' }, { baseCurrency: 'CLP', country: 'CL' }])
})
