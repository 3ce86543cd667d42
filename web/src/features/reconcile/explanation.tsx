import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { cn } from '@/lib/class-names'
import type { Money } from '@/lib/money'
import { useDebounced } from '@/lib/use-debounced'
import { AsyncView } from '@/ui/async-view'
import { Button, buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { Skeleton } from '@/ui/skeleton'
import { explanationQuery, type Candidate, type OpenRow } from './queries'

type ExplanationProps = {
  accountId: string
  date: string
  difference: Money
  balanceKnown: boolean
  /** Undefined for a row that is not among those to tick. */
  isTicked: (id: string) => boolean | undefined
  onTurn: (rows: readonly OpenRow[]) => void
}

/** What would make the statement and the ledger agree. */
export function Explanation({
  accountId,
  date,
  difference,
  balanceKnown,
  isTicked,
  onTurn,
}: ExplanationProps) {
  const { t } = useTranslation()
  const asked = useDebounced(difference.minorUnits, 300)
  const query = useQuery(explanationQuery(accountId, date, asked))
  // The last answer stays until the next one is there.
  const behind = asked !== difference.minorUnits || query.isPlaceholderData
  const fits = ({ reason, rows }: Candidate) =>
    rows.every(({ id }) => isTicked(id) !== (reason === 'pending') || isTicked(id) === undefined)
  return (
    <Card title={t('reconcile.why.title')}>
      {balanceKnown ? null : <p className="mb-3 text-muted">{t('reconcile.why.opening')}</p>}
      <AsyncView
        query={query}
        skeleton={<Skeleton className="h-10 w-full" />}
        isEmpty={(candidates) => !candidates.some(fits)}
        empty={<p className="text-muted">{t('reconcile.why.none')}</p>}
      >
        {(candidates) => (
          <ul aria-busy={behind} className={cn('flex flex-col divide-y divide-line', behind && 'opacity-60')}>
            {candidates.filter(fits).map((candidate) => (
              <Reason
                key={candidate.reason + candidate.rows.map(({ id }) => id).join()}
                {...{ candidate, onTurn }}
              />
            ))}
          </ul>
        )}
      </AsyncView>
    </Card>
  )
}

type ReasonProps = Pick<ExplanationProps, 'onTurn'> & { candidate: Candidate }

function Reason({ candidate, onTurn }: ReasonProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { reason, rows } = candidate
  const [first] = rows
  if (!first) return null
  const ticks = reason === 'pending' || reason === 'duplicate' || reason === 'extra' || reason === 'pair'
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 grow basis-56">
        <p className="font-medium">
          {t(first.deleted ? 'reconcile.why.deleted' : `reconcile.why.of.${reason}`)}
        </p>
        {rows.map((row) => (
          <p key={row.id} className="flex gap-2 text-xs text-muted">
            <span className="tabular-nums">{formatDay(row.date, locale, 'numeric')}</span>
            <span className="min-w-0 truncate">{row.payee ?? row.description}</span>
            <MoneyText value={row.amount} />
          </p>
        ))}
      </div>
      {ticks ? (
        <Button size="sm" onClick={() => onTurn(rows)}>
          {t(reason === 'pending' ? 'reconcile.why.tick' : 'reconcile.why.untick')}
        </Button>
      ) : first.deleted ? (
        <Link to="/activity" search={{}} className={buttonLook({ size: 'sm' })}>
          {t('reconcile.why.history')}
        </Link>
      ) : (
        <Link
          to="/transactions"
          search={{ account: first.accountId, from: first.date, to: first.date }}
          className={buttonLook({ size: 'sm' })}
        >
          {t('reconcile.why.open')}
        </Link>
      )}
    </li>
  )
}
