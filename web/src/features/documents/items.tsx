import { CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { formatDecimal } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import { brokenItems, type Mark } from './marks'
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
  const items = detail.reading?.items ?? []
  const broken = brokenItems(detail)
  return (
    <>
      {items.length > 0 ? (
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
              {items.map(({ description, quantity, amount }, place) => {
                const mark = marks.find(({ key }) => key === `item-${String(place)}`)
                return (
                  <Row
                    key={place}
                    className={cn(
                      broken.has(place) && 'bg-danger-soft',
                      mark && mark.key === active && 'bg-accent-soft',
                    )}
                  >
                    <Cell className="min-w-32 py-1.5">
                      {broken.has(place) ? (
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
      ) : null}
      <AlsoRead detail={detail} />
    </>
  )
}

/** What the sums are made of, and what is of use for paying. */
function AlsoRead({ detail: { reading } }: { detail: Detail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!reading) return null
  const amounts = (['subtotal', 'tax', 'tip', 'discount', 'total'] as const).flatMap((kind) => {
    const found = reading[kind]
    return found ? [[kind, <MoneyText key={kind} value={found.value} />] as const] : []
  })
  const facts = [
    ...amounts,
    ...(reading.dueDate ? [['dueDate', formatDay(reading.dueDate.value, locale)] as const] : []),
    ...(reading.taxId ? [['taxId', reading.taxId.value] as const] : []),
    ...(reading.paymentMethod ? [['paymentMethod', reading.paymentMethod.value] as const] : []),
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
