import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import type { components } from '@/lib/api/schema.gen'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { DuplicateCard } from './duplicate-card'
import { keptOf } from './pair-facts'
import { PairFeed } from './pair-feed'
import { isPair, keyOf, type Pair, type Side } from './queries'
import { TransferCard } from './transfer-card'
import type { Decisions } from './use-decisions'

type PairsProps = {
  kind: Pair['kind']
  data: components['schemas']['ReviewResponse']
  canWrite: boolean
  decisions: Decisions
}

/** The pairs of one kind that wait. */
export function Pairs({ kind, data, canWrite, decisions }: PairsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: accounts } = useQuery(accountsQuery)
  const names = useMemo(() => new Map(accounts?.map(({ id, name }) => [id as string, name])), [accounts])
  const pairs = useMemo(() => data.items.filter(isPair), [data.items])
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map())
  const kept = (pair: Pair) => chosen.get(keyOf(pair)) ?? keptOf(pair)
  const total = data.counts[kind]
  const { busy } = decisions
  return (
    <div className="flex flex-col gap-4">
      <PairFeed
        label={t(`review.tab.${kind}`, { formatted: formatCount(total, locale) })}
        pairs={pairs}
        canWrite={canWrite}
        busy={busy}
        onAccept={(pair) => (kind === 'duplicate' ? decisions.merge(pair, kept(pair)) : decisions.link(pair))}
        onDismiss={decisions.dismiss}
      >
        {(pair, acts) =>
          kind === 'duplicate' ? (
            <DuplicateCard
              pair={pair}
              accountName={names.get(pair.transaction.accountId)}
              kept={kept(pair)}
              onKeep={(side) => setChosen(new Map(chosen).set(keyOf(pair), side))}
              acts={canWrite ? { ...acts, busy } : undefined}
            />
          ) : (
            <TransferCard pair={pair} accounts={names} acts={canWrite ? { ...acts, busy } : undefined} />
          )
        }
      </PairFeed>
      {total > pairs.length ? (
        <p className="text-xs text-muted">
          {t('review.more', {
            shown: formatCount(pairs.length, locale),
            total: formatCount(total, locale),
          })}
        </p>
      ) : null}
    </div>
  )
}
