import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'

type FigureProps = {
  value: Money | null | undefined
  rows: string
  tone?: 'flow' | 'balance'
  signed?: boolean
}

/** An amount that opens the rows it is the sum of. */
export function Figure({ value, rows, ...style }: FigureProps) {
  if (!value) return <MoneyText value={value} />
  return (
    <Link to="/transactions" search={{ rows }} className="underline-offset-4 hover:underline">
      <MoneyText value={value} {...style} />
    </Link>
  )
}

/** The same for a part of a picture; the table beside it has the figure for the keyboard. */
export function RowsLink({ rows, children }: { rows: string | undefined; children: ReactNode }) {
  if (!rows) return children
  return (
    <Link to="/transactions" search={{ rows }} tabIndex={-1} aria-hidden>
      {children}
    </Link>
  )
}
