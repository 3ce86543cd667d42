import { useInfiniteQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { SkeletonRows } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { doesSomething } from './draft'
import { DryRow } from './dry-row'
import { previewQuery, type Conflict, type Effect, type RuleRequest } from './queries'

type DryRunProps = {
  /** Undefined while there is no condition that can be tried. */
  rule: RuleRequest | undefined
  ruleId: string | undefined
}

type Page = { count?: number | null; kept?: number | null; outranked?: number | null; same?: number | null }

const effects = ['changes', 'kept', 'outranked', 'same'] as const satisfies readonly Effect[]

const countOf = (page: Page | undefined, effect: Effect): number =>
  (effect === 'changes' ? page?.count : page?.[effect]) ?? 0

/** What the rule finds in the ledger and would do there, before it does anything. */
export function DryRun({ rule, ruleId }: DryRunProps) {
  const { t } = useTranslation()
  if (!rule) return <p className="text-muted">{t('rules.dry.incomplete')}</p>
  return <Found rule={rule} ruleId={ruleId} />
}

function Found({ rule, ruleId }: { rule: RuleRequest; ruleId: string | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [chosen, setChosen] = useState<Effect>('changes')
  const acts = doesSomething(rule)
  // A rule that does nothing yet still shows what it matches.
  const show = acts ? chosen : 'same'
  const query = useInfiniteQuery(previewQuery(rule, ruleId, show))
  const first = query.data?.pages[0]
  const rows = (
    <div className={cn(query.isPlaceholderData && 'opacity-60')}>
      <AsyncView
        query={query}
        skeleton={<SkeletonRows rows={4} />}
        isEmpty={({ pages }) => pages.every((page) => page.rows.length === 0)}
        empty={<p className="py-4 text-center text-muted">{t(`rules.dry.none.${show}`)}</p>}
      >
        {({ pages }) => (
          <ul className="divide-y divide-line">
            {pages.flatMap((page) => page.rows.map((row) => <DryRow key={row.transactionId} row={row} />))}
          </ul>
        )}
      </AsyncView>
      {query.hasNextPage ? (
        <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('rules.dry.more')}
        </Button>
      ) : null}
    </div>
  )
  return (
    <div className="flex flex-col gap-3">
      {first?.timedOut ? (
        <Notice tone="warning" icon={TriangleAlert}>
          {t('rules.dry.timedOut')}
        </Notice>
      ) : null}
      {first?.conflicts?.length ? <Conflicts conflicts={first.conflicts} /> : null}
      {acts ? (
        <Tabs
          label={t('rules.dry.title')}
          tabs={effects.map((effect) => ({
            value: effect,
            label: `${t(`rules.dry.tab.${effect}`)} ${first ? formatCount(countOf(first, effect), locale) : '…'}`,
          }))}
          value={chosen}
          onChange={setChosen}
        >
          {rows}
        </Tabs>
      ) : (
        <>
          <p role="status" className="text-muted">
            {first ? t('rules.dry.matches', { count: countOf(first, 'same') }) : t('ui.state.loading')}
          </p>
          {rows}
        </>
      )}
    </div>
  )
}

function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warning" icon={TriangleAlert}>
      <p className="font-medium">{t('rules.dry.conflicts')}</p>
      <ul className="mt-1 list-disc pl-4">
        {conflicts.map(({ ruleId, name, rows, comesFirst }) => (
          <li key={ruleId}>
            {t(comesFirst ? 'rules.dry.comesFirst' : 'rules.dry.comesLater', { name, count: rows })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
