import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Bill } from '@/lib/api/bills'
import { cn } from '@/lib/class-names'
import type { Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'
import { rowsOf, useDueWords } from './bill-words'

type BillLinesProps = { title: string; bills: readonly Bill[]; amountOf: (bill: Bill) => Money }

/** Bills by the day they are due; each leads to its rows, where it has any yet. */
export function BillLines({ title, bills, amountOf }: BillLinesProps) {
  const { t } = useTranslation()
  const words = useDueWords()
  if (bills.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
      <ul className="divide-y divide-line">
        {bills.map((bill) => {
          const { text, late } = words(bill)
          return (
            <li key={bill.to} className="flex min-h-10 items-center justify-between gap-3">
              <span className={cn('inline-flex items-center gap-1.5', late && 'font-medium text-negative')}>
                {late ? <CircleAlert aria-hidden className="size-3.5 shrink-0" /> : null}
                {bill.state === 'upcoming' ? (
                  text
                ) : (
                  <Link
                    to="/transactions"
                    search={rowsOf(bill)}
                    aria-label={t('cards.bill.rows', { bill: text })}
                    className="underline-offset-4 hover:underline"
                  >
                    {text}
                  </Link>
                )}
              </span>
              <MoneyText value={amountOf(bill)} className="font-medium" />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
