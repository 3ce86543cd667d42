import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheckBig, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { reviewQuery, totalOf, type ReviewKind } from '@/lib/api/review'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button, buttonLook } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { kinds } from './kinds'
import { Pairs } from './pairs'
import { Questions } from './questions'
import { useDecisions } from './use-decisions'

type ReviewProps = { kind: ReviewKind | undefined; onKind: (kind: ReviewKind) => void }

/** Everything that waits for a person to decide. */
export function Review({ kind: wanted, onKind }: ReviewProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { household } = useMe()
  // Without a wish it opens where something waits, and stays there when that is done.
  const [opened, setOpened] = useState<ReviewKind>()
  const kind = wanted ?? opened ?? 'duplicate'
  const query = useQuery({
    ...reviewQuery(kind),
    // The counts are of every kind, so those of the last answer hold until the next one.
    placeholderData: (before) => before && { items: [], counts: before.counts },
  })
  const decisions = useDecisions()
  const canWrite = household?.role !== 'viewer'
  const counts = query.data?.counts
  if (counts && opened === undefined) setOpened(kinds.find((one) => counts[one] > 0) ?? 'duplicate')
  const read = query.isPlaceholderData ? { ...query, data: undefined } : query
  const nothing = <Nothing kind={kind} all={counts !== undefined && totalOf(counts) === 0} />
  return (
    <Page
      title={t('review.title')}
      actions={
        canWrite && kind === 'transfer' ? (
          <Button busy={decisions.finding} onClick={() => void decisions.findTransfers()}>
            <Search aria-hidden className="size-4" />
            {t('review.transfer.find')}
          </Button>
        ) : null
      }
    >
      <Tabs
        label={t('review.kinds')}
        tabs={kinds.map((value) => ({
          value,
          label: t(`review.tab.${value}`, { formatted: counts ? formatCount(counts[value], locale) : '…' }),
        }))}
        value={kind}
        onChange={onKind}
      >
        {kind === 'category' ? (
          <Questions canWrite={canWrite} skeleton={<CardSkeletons />} none={nothing} />
        ) : (
          <AsyncView
            query={read}
            skeleton={<CardSkeletons />}
            isEmpty={(data) => data.counts[kind] === 0}
            empty={nothing}
          >
            {(data) => <Pairs key={kind} kind={kind} data={data} canWrite={canWrite} decisions={decisions} />}
          </AsyncView>
        )}
      </Tabs>
    </Page>
  )
}

function Nothing({ kind, all }: { kind: ReviewKind; all: boolean }) {
  const { t } = useTranslation()
  if (!all) return <p className="py-8 text-center text-muted">{t(`review.none.${kind}`)}</p>
  return (
    <EmptyState
      icon={CircleCheckBig}
      title={t('review.empty.title')}
      text={t('review.empty.text')}
      action={
        <Link to="/import" className={buttonLook({ variant: 'primary' })}>
          {t('review.empty.import')}
        </Link>
      }
    />
  )
}

function CardSkeletons() {
  const { t } = useTranslation()
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">{t('ui.state.loading')}</span>
      {[1, 2, 3].map((place) => (
        <Skeleton key={place} className="h-56 w-full rounded-xl" />
      ))}
    </div>
  )
}
