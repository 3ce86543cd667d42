import { CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { formatDecimal, type Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import { brokenItems, type Mark } from './marks'
import { paidWith } from './paper-words'
import type { Detail } from './queries'

type ItemsProps = {
  detail: Detail
  marks: readonly Mark[]
  active: string | undefined
  onActive: (mark: Mark) => void
}

/** What was bought, line by line, with whatever else was read beside the total. */
export function Items({ detail, marks, active, onActive }: ItemsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  // With what a person corrected; what they added stands nowhere on the page.
  const items = detail.draft.items?.length
    ? detail.draft.items
    : (detail.reading?.items ?? []).map((item, place) => ({ ...item, place }))
  const broken = brokenItems(detail)
  if (items.length === 0) return null
  return (
    <section aria-labelledby="items">
      <h2 id="items" className="mb-1 font-semibold">
        {t('documents.items.title')}
      </h2>
      <Table aria-labelledby="items">
        <thead>
          <tr>
            <HeadCell>{t('documents.items.description')}</HeadCell>
            <HeadCell className="text-right">{t('documents.items.quantity')}</HeadCell>
            <HeadCell className="text-right">{t('documents.items.amount')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {items.map(({ description, quantity, amount, place }, at) => {
            const mark = marks.find(({ key }) => key === `item-${String(place)}`)
            const isBroken = place !== null && broken.has(place)
            return (
              <Row
                key={at}
                className={cn(isBroken && 'bg-danger-soft', mark && mark.key === active && 'bg-accent-soft')}
              >
                <Cell className="min-w-32 py-1.5">
                  {isBroken ? (
                    <CircleX
                      role="img"
                      aria-label={t('documents.proof.fails')}
                      className="mr-1.5 inline size-4 text-negative"
                    />
                  ) : null}
                  {mark ? (
                    <button
                      type="button"
                      className="min-h-6 text-left hover:underline"
                      onFocus={() => onActive(mark)}
                      onClick={() => onActive(mark)}
                    >
                      {description}
                    </button>
                  ) : (
                    description
                  )}
                </Cell>
                <Cell className="text-right tabular-nums">
                  {quantity === null || quantity === undefined
                    ? null
                    : formatDecimal(String(quantity), locale)}
                </Cell>
                <Cell className="text-right">
                  <MoneyText value={amount} bare />
                </Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </section>
  )
}

type AlsoReadProps = {
  detail: Detail
  /** Its parts stand in a form. */
  edited: boolean
}

/** What the sums are made of, and what is of use for paying. */
export function AlsoRead({ detail: { draft, reading }, edited }: AlsoReadProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!reading) return null
  const said = { subtotal: reading.subtotal?.value, total: reading.total?.value }
  const parts = edited ? {} : { tax: draft.tax, tip: draft.tip, discount: draft.discount }
  const values: Partial<Record<'subtotal' | 'tax' | 'tip' | 'discount' | 'total', Money | null | undefined>> =
    {
      ...said,
      ...parts,
    }
  const amounts = (['subtotal', 'tax', 'tip', 'discount', 'total'] as const).flatMap((kind) => {
    const value = values[kind]
    return value ? [[kind, <MoneyText key={kind} value={value} />] as const] : []
  })
  const facts = [
    ...amounts,
    ...(reading.dueDate ? [['dueDate', formatDay(reading.dueDate.value, locale)] as const] : []),
    ...(reading.taxId ? [['taxId', reading.taxId.value] as const] : []),
    ...(reading.paymentMethod ? [['paymentMethod', paidWith(reading.paymentMethod.value)] as const] : []),
  ]
  if (facts.length === 0) return null
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-lg bg-sunken/60 px-3 py-2.5">
      {facts.map(([kind, shown]) => (
        <div key={kind} className="contents">
          <dt className="text-muted">{t(`documents.mark.${kind}`)}</dt>
          <dd className="min-w-0 text-right break-words">{shown}</dd>
        </div>
      ))}
    </dl>
  )
}
