import i18next, { type TFunction } from 'i18next'
import { formatCount } from '@/lib/format-count'
import type { Paper } from './queries'

/** Whom it is from, else what its file is called. */
export const nameOf = (t: TFunction, { payee, fileName, contentType }: Paper) =>
  payee ?? (contentType === 'text/plain' ? t('documents.scan.code') : fileName)

/** Why it could not be read, and what to do about it. */
export function errorText(t: TFunction, code: string): string {
  const known = i18next.exists(`errors.${code}`)
  return t((known ? `errors.${code}` : 'documents.error') as never)
}

/** A word of the server's; one that is not known is shown as it is. */
export const paidWith = (method: string) =>
  i18next.exists(`documents.paid.${method}`) ? i18next.t(`documents.paid.${method}` as never) : method

/** By which path it was read, how long that took and what it cost: "Text in the image · 2.1 s · no AI". */
export function workText(t: TFunction, locale: string, paper: Paper): string {
  const { method, milliseconds, aiCalls, aiCost } = paper
  if (!method) return ''
  const path = t([`documents.method.${method}`, 'documents.method.none'] as never)
  const seconds = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  })
  const dollars = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  })
  return [
    path,
    milliseconds === null ? '' : seconds.format(Math.max(milliseconds, 100) / 1_000),
    aiCalls > 0
      ? t('documents.cost.ai', {
          count: aiCalls,
          formatted: formatCount(aiCalls, locale),
          cost: dollars.format(aiCost / 1_000_000),
        })
      : t('documents.cost.none'),
  ]
    .filter(Boolean)
    .join(' · ')
}
