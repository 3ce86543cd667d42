import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { accountsQuery, type Account } from '@/lib/api/accounts'
import { categoriesQuery, type Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { formatDecimal, formatMoney } from '@/lib/money'
import { useAmountsHidden } from '@/lib/privacy'
import type { Condition, RuleRequest } from './queries'

type Words = {
  t: TFunction
  locale: string
  hidden: boolean
  accounts: readonly Account[]
  categories: readonly Category[]
}

const concealed = '•••••'

function valueText({ field }: Condition, value: string, words: Words): string {
  const { t, locale, hidden, accounts } = words
  if (field === 'amount') return hidden ? concealed : formatDecimal(value, locale)
  if (field === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, locale) : value
  if (field === 'account') return accounts.find(({ id }) => id === value)?.name ?? t('rules.unknownAccount')
  return ['dayOfMonth', 'currency'].includes(field) ? value : t('rules.quoted', { value })
}

function conditionText(condition: Condition, words: Words): string {
  const { t } = words
  const { field, operator, not, value, upperValue } = condition
  if (field === 'direction')
    return t((value === 'in') === !not ? 'rules.direction.in' : 'rules.direction.out')
  if (field === 'installment')
    return t((value === 'true') === !not ? 'rules.installment.true' : 'rules.installment.false')
  return t(`rules.verb.${not ? 'not' : 'is'}.${operator}`, {
    subject: t(`rules.subject.${field}`),
    value: valueText(condition, value, words),
    upper: valueText(condition, upperValue ?? '', words),
  })
}

const nameOf = (id: string | null | undefined, { t, categories }: Words) => {
  if (!id) return t('rules.noCategory')
  const category = categories.find((one) => one.id === id)
  return category ? categoryName(category) : t('rules.unknownCategory')
}

function partText(part: NonNullable<RuleRequest['parts']>[number], words: Words): string {
  const { t, locale, hidden } = words
  const category = nameOf(part.categoryId, words)
  if (part.amount) {
    const amount = hidden ? concealed : formatMoney(part.amount, locale)
    return t('rules.part.amount', { amount, category })
  }
  if (!part.basisPoints) return t('rules.part.rest', { category })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return t('rules.part.share', { share: percent.format(part.basisPoints / 10_000), category })
}

function actionTexts(rule: RuleRequest, words: Words): string[] {
  const { t, locale } = words
  if (rule.ignore) return [t('rules.action.ignore')]
  const list = new Intl.ListFormat(locale)
  const { parts, tags } = rule
  return [
    rule.categoryId && t('rules.action.category', { category: nameOf(rule.categoryId, words) }),
    parts?.length &&
      t('rules.action.parts', { parts: list.format(parts.map((part) => partText(part, words))) }),
    rule.payee && t('rules.action.payee', { payee: rule.payee }),
    tags?.length && t('rules.action.tags', { tags: tags.map((tag) => `#${tag}`).join(' ') }),
    rule.note && t('rules.action.note', { note: rule.note }),
    rule.transfer && t('rules.action.transfer'),
  ].filter((text): text is string => typeof text === 'string' && text !== '')
}

/** A rule as a person would say it: when it holds, and what it then does. */
export function useSentence() {
  const { t } = useTranslation()
  const locale = useLocale()
  const hidden = useAmountsHidden()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const { data: categories = [] } = useQuery(categoriesQuery)
  const words: Words = { t, locale, hidden, accounts, categories }
  return {
    when: ({ conditions, match }: Pick<RuleRequest, 'conditions' | 'match'>) => {
      const list = new Intl.ListFormat(locale, { type: match === 'any' ? 'disjunction' : 'conjunction' })
      return t('rules.when', {
        conditions: list.format(conditions.map((condition) => conditionText(condition, words))),
      })
    },
    then: (rule: RuleRequest) => actionTexts(rule, words),
    category: (id: string | null | undefined) => nameOf(id, words),
  }
}
