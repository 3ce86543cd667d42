import { devices } from '@playwright/test'

// An English browser in São Paulo is at home in Brazil: country and currency follow from the time zone.
const timezoneId = 'America/Sao_Paulo'

const { userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Galaxy S9+']

export const desktopInEnglish = { locale: 'en-US', timezoneId, viewport: { width: 1280, height: 800 } }
export const phoneInPortuguese = {
  locale: 'pt-BR',
  timezoneId,
  viewport: { width: 360, height: 740 },
  ...{ userAgent, deviceScaleFactor, isMobile, hasTouch },
}
export const phoneInSpanish = { ...phoneInPortuguese, locale: 'es-MX' }
