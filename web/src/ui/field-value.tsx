import { useTranslation } from 'react-i18next'
import { formatDay, formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { useAmountsHidden } from '@/lib/privacy'
import { MoneyText } from './money-text'

/** Names the row that an id in a field stands for. */
export type NameOf = (field: string, id: string) => string | undefined

type FieldValueProps = { field: string; value: unknown; currency: string | undefined; nameOf: NameOf }

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)
const categoryFields = ['CategoryId', 'ParentId']
const wordedFields = [
  'Status',
  'Source',
  'PayeeSource',
  'Type',
  'Kind',
  'Match',
  'Style',
  'Recurrence',
  'TemplateKind',
]
const monthFields = ['Month', 'Start', 'TemplateDue']

/** One value as a person would say it. */
export function FieldValue({ field, value, currency, nameOf }: FieldValueProps) {
  const { t, i18n } = useTranslation()
  const locale = useLocale()
  if (value === null || value === undefined || value === '') return <em>{t('activity.detail.nothing')}</em>
  if (typeof value === 'boolean') return t(value ? 'activity.detail.yes' : 'activity.detail.no')
  if (typeof value === 'number') return <NumberValue field={field} value={value} currency={currency} />
  // Conditions and parts are read on the screen of the rules.
  if (
    field === 'Conditions' ||
    (Array.isArray(value) && value.some((one) => typeof one !== 'string' || isId(one)))
  )
    return t('activity.detail.changed')
  if (Array.isArray(value))
    return value.length > 0 ? value.join(', ') : <em>{t('activity.detail.nothing')}</em>
  if (typeof value !== 'string') return t('activity.detail.changed')
  if (categoryFields.includes(field)) return nameOf(field, value) ?? t('activity.detail.unknownCategory')
  if (field === 'AccountId') return nameOf(field, value) ?? t('activity.detail.unknownAccount')
  if (isId(value)) return t('activity.detail.changed')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, locale)
  const word = `activity.value.${value}`
  const worded = wordedFields.includes(field) && i18n.exists(word)
  return <span className="min-w-0 break-words">{worded ? t(word as never) : value}</span>
}

type NumberValueProps = { field: string; value: number; currency: string | undefined }

function NumberValue({ field, value, currency }: NumberValueProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const hidden = useAmountsHidden()
  const format = (style: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, style).format(value)
  if (monthFields.includes(field)) {
    const digits = String(value)
    return value > 0
      ? formatMonth(`${digits.slice(0, -2).padStart(4, '0')}-${digits.slice(-2)}`, locale)
      : format({})
  }
  if (field === 'Confidence') return format({ style: 'percent' })
  if (!field.endsWith('MinorUnits')) return format({})
  if (currency) return <MoneyText value={{ minorUnits: value, currency }} signed />
  return hidden ? <MoneyText value={null} /> : t('activity.detail.minor', { amount: format({}) })
}
