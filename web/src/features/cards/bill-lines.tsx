import { Link } from '@tanstack/react-router'
import type { Bill } from '@/lib/api/bills'
import { cn } from '@/lib/class-names'
import type { Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'
import { rowsOf, useDueWords } from './bill-words'

type BillLinesProps = { title: string; bills: readonly Bill[]; amountOf: (bill: Bill) => Money }

/** Bills by the day they are due; each leads to its rows, where it has any yet. */
export function BillLines({ title, bills, amountOf }: BillLinesProps) {
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
              <span className={cn(late && 'font-medium text-negative')}>
                {bill.state === 'upcoming' ? (
                  text
                ) : (
                  <Link
                    to="/transactions"
                    search={rowsOf(bill)}
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
