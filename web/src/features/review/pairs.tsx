import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import type { components } from '@/lib/api/schema.gen'
import { formatDay } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { DuplicateCard } from './duplicate-card'
import { Feed, type Act } from './feed'
import { keptOf } from './pair-facts'
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
  const accept = (pair: Pair) =>
    void (kind === 'duplicate' ? decisions.merge(pair, kept(pair)) : decisions.link(pair))
  const dismiss = (pair: Pair) => void decisions.dismiss(pair)
  const acts: Act<Pair>[] = [
    { keys: ['Enter'], label: t('review.keys.accept'), run: accept },
    { keys: ['x', 'Backspace'], label: t('review.keys.dismiss'), run: dismiss },
  ]
  const actsOn = (pair: Pair) =>
    canWrite ? { busy, accept: () => accept(pair), dismiss: () => dismiss(pair) } : undefined
  return (
    <div className="flex flex-col gap-4">
      <Feed
        label={t(`review.tab.${kind}`, { formatted: formatCount(total, locale) })}
        items={pairs}
        keyOf={keyOf}
        nameOf={({ transaction }) =>
          t('review.pair.label', {
            name: transaction.payee ?? transaction.description,
            day: formatDay(transaction.date, locale),
          })
        }
        acts={canWrite ? acts : []}
      >
        {(pair) =>
          kind === 'duplicate' ? (
            <DuplicateCard
              pair={pair}
              accountName={names.get(pair.transaction.accountId)}
              kept={kept(pair)}
              onKeep={(side) => setChosen(new Map(chosen).set(keyOf(pair), side))}
              acts={actsOn(pair)}
            />
          ) : (
            <TransferCard pair={pair} accounts={names} acts={actsOn(pair)} />
          )
        }
      </Feed>
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
