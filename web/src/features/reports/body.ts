import type { ReactNode } from 'react'
import type { Account } from '@/lib/api/accounts'
import type { Category } from '@/lib/api/categories'
import type { Period } from './period'
import type { ReportQuery } from './queries'
import type { ReportSearch } from './search'

/** What every report is drawn from. */
export type BodyProps = {
  search: ReportSearch
  period: Period
  /** What it is compared with, if anything. */
  before: Period | undefined
  currency: string
  query: ReportQuery
  categories: readonly Category[]
  accounts: readonly Account[]
  members: ReadonlyMap<string, string>
}

export type BodyPart = (props: BodyProps) => ReactNode
