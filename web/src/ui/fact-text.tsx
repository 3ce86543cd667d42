import { useTranslation } from 'react-i18next'
import { formatDay, formatMonth } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { MoneyText } from './money-text'

/** One number, day or name with what it is called. Exactly one value is there. */
export type Fact = {
  name: string
  money?: Money | null
  day?: string | null
  month?: string | null
  count?: number | null
  percent?: number | null
  text?: string | null
  categoryId?: string | null
  accountId?: string | null
  isEstimate?: boolean
}

/** How categories and accounts are called. */
export type FactNames = { category: (id: string | null) => string; account: (id: string) => string }

type FactTextProps = { text: string; facts: readonly Fact[]; names: FactNames }

/** A sentence in which facts stand as {name}. */
export function FactText({ text, facts, names }: FactTextProps) {
  return text.split(/\{([a-zA-Z]+)\}/).map((part, index) => {
    const fact = index % 2 === 1 ? facts.find(({ name }) => name === part) : undefined
    // Parts never change their order: they are of one text.
    return fact ? <FactValue key={index} fact={fact} names={names} strong /> : part
  })
}

type FactValueProps = { fact: Fact; names: FactNames; strong?: boolean }

/** One fact as people of the locale write it; an estimate says so. */
export function FactValue({ fact, names, strong = false }: FactValueProps) {
  const { t } = useTranslation()
  const value = <PlainValue fact={fact} names={names} />
  return (
    <span className={strong ? 'font-medium' : undefined}>
      {fact.isEstimate ? (
        <span title={t('insights.estimate')}>
          <span aria-hidden>≈ </span>
          <span className="sr-only">{t('insights.estimate')} </span>
        </span>
      ) : null}
      {value}
    </span>
  )
}

function PlainValue({ fact, names }: Omit<FactValueProps, 'strong'>) {
  const locale = useLocale()
  const { money, day, month, count, percent, text, categoryId, accountId } = fact
  if (money) return <MoneyText value={withoutSign(fact, money)} />
  if (day) return formatDay(day, locale, 'long')
  if (month) return formatMonth(month, locale)
  if (count != null) return formatCount(count, locale)
  if (percent != null)
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
      Math.abs(percent) / 100,
    )
  if (categoryId) return names.category(categoryId)
  if (accountId) return names.account(accountId)
  return <bdi>{text}</bdi>
}

/** Whether it rose or fell is said by the words. */
const withoutSign = ({ name }: Fact, money: Money) =>
  name === 'change' ? { ...money, minorUnits: Math.abs(money.minorUnits) } : money
