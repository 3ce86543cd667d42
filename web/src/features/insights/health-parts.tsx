import { useTranslation } from 'react-i18next'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import { points } from './points'
import type { HealthComponent, HealthScore } from './queries'

/** Every part with its value, its points and its weight; what is missing says why. */
export function HealthParts({ health }: { health: HealthScore }) {
  const { t } = useTranslation()
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t('insights.health.parts')}</h3>
      <ul className="flex flex-col gap-2.5">
        {health.components.map((part) => (
          <li key={part.part}>
            <Part part={part} />
          </li>
        ))}
      </ul>
      <details className="mt-3">
        <summary className="cursor-pointer text-xs font-medium text-muted">
          {t('insights.health.formula')}
        </summary>
        <p className="mt-2 text-muted">{t('insights.health.formulaText')}</p>
        <ul className="mt-2 flex flex-col gap-1 text-xs">
          {health.components.map((part) => (
            <li key={part.part}>
              <Curve part={part} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function Part({ part }: { part: HealthComponent }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (part.points === null || part.value === null)
    return (
      <p className="flex flex-wrap justify-between gap-x-3 text-muted">
        <span>{t(`insights.health.part.${part.part}`)}</span>
        <span>{part.gap ? t(`insights.health.gap.${part.gap}`) : null}</span>
      </p>
    )
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>
          {t(`insights.health.part.${part.part}`)}{' '}
          <span className="font-medium">{valueOf(part, locale)}</span>
        </span>
        <span className="text-muted">
          {t('insights.health.points', {
            points: points(part.points, locale),
            weight: points(part.weight, locale),
          })}
        </span>
      </p>
      <div aria-hidden className="mt-1 h-1.5 rounded-full bg-sunken">
        <div className="h-full rounded-full bg-accent" style={{ width: `${String(part.points)}%` }} />
      </div>
      {part.above && part.below ? (
        <p className="mt-0.5 text-xs text-muted">
          <MoneyText value={part.above} /> ÷ <MoneyText value={part.below} />
        </p>
      ) : null}
    </>
  )
}

function Curve({ part }: { part: HealthComponent }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const corners = part.corners.map(
    ({ value, points: at }) => `${valueOf({ part: part.part, value }, locale)} → ${points(at, locale)}`,
  )
  return t('insights.health.curve', {
    part: t(`insights.health.part.${part.part}`),
    weight: points(part.publishedWeight, locale),
    corners: corners.join(' · '),
  })
}

/** Months as a number, all others as percent. */
function valueOf({ part, value }: Pick<HealthComponent, 'part' | 'value'>, locale: string): string {
  if (value === null) return ''
  if (part === 'emergencyMonths')
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'month',
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value)
  // A month without any income has no share that could be told.
  return value >= 100
    ? '∞'
    : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value)
}
