import { useInfiniteQuery } from '@tanstack/react-query'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { ContributionForm } from './contribution-form'
import {
  contributionsQuery,
  useContribute,
  useCorrectContribution,
  useRemoveContribution,
  type Contribution,
  type Goal,
} from './queries'

type ContributionsProps = {
  goal: Goal
  canWrite: boolean
  done: (text: string, changeSetId: string | undefined) => void
  refuse: (error: unknown) => void
}

/** What was put aside, and by a negative amount taken back. */
export function Contributions({ goal, canWrite, done, refuse }: ContributionsProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(contributionsQuery(goal.id))
  const [edited, setEdited] = useState<string>()
  const isOpen = canWrite && goal.completedOn === null
  return (
    <section className="flex flex-col gap-3">
      <h3 className="font-medium">{t('goals.contributions.title')}</h3>
      {isOpen ? <Contribute goal={goal} done={done} /> : null}
      <AsyncView
        query={query}
        isEmpty={({ pages }) => pages[0]?.items.length === 0}
        empty={<p className="text-muted">{t('goals.contributions.none')}</p>}
      >
        {({ pages }) => (
          <div className="flex max-h-72 flex-col gap-2 overflow-y-auto">
            <ul className="divide-y divide-line">
              {pages
                .flatMap(({ items }) => items)
                .map((one) =>
                  one.id === edited ? (
                    <li key={one.id} className="py-3">
                      <Correct one={one} goal={goal} done={done} onClose={() => setEdited(undefined)} />
                    </li>
                  ) : (
                    <ContributionRow
                      key={one.id}
                      one={one}
                      goal={goal}
                      done={done}
                      refuse={refuse}
                      onEdit={isOpen && one.round === goal.round ? () => setEdited(one.id) : undefined}
                    />
                  ),
                )}
            </ul>
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('goals.contributions.more')}
              </Button>
            ) : null}
          </div>
        )}
      </AsyncView>
    </section>
  )
}

type RowProps = Omit<ContributionsProps, 'canWrite'> & {
  one: Contribution
  /** Undefined where it stays as it is. */
  onEdit: (() => void) | undefined
}

function ContributionRow({ one, goal, done, refuse, onEdit }: RowProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const remove = useRemoveContribution(goal.id)
  const date = formatDay(one.date, locale)
  const drop = () =>
    remove.mutate(one.id, {
      onSuccess: ({ changeSetId }) => done(t('goals.done.removed'), changeSetId),
      onError: refuse,
    })
  return (
    <li className="flex min-h-10 items-center gap-3">
      <span className="shrink-0 whitespace-nowrap text-muted">{date}</span>
      <span className="min-w-0 grow truncate">{one.note}</span>
      <MoneyText value={one.amount} signed tone="flow" />
      {onEdit ? (
        <span className="flex shrink-0">
          <IconButton label={t('goals.contributions.edit', { date })} onClick={onEdit}>
            <Pencil aria-hidden />
          </IconButton>
          <IconButton label={t('goals.contributions.remove', { date })} onClick={drop}>
            <X aria-hidden />
          </IconButton>
        </span>
      ) : null}
    </li>
  )
}

type CorrectProps = Pick<ContributionsProps, 'goal' | 'done'> & { one: Contribution; onClose: () => void }

function Correct({ one, goal, done, onClose }: CorrectProps) {
  const { t } = useTranslation()
  const correct = useCorrectContribution(goal.id)
  return (
    <ContributionForm
      currency={goal.target.currency}
      before={one}
      submit={t('goals.save')}
      busy={correct.isPending}
      error={correct.error}
      onSubmit={(edit) =>
        correct.mutate(
          { one, edit },
          {
            onSuccess: ({ changeSetId }) => {
              done(t('goals.done.corrected'), changeSetId)
              onClose()
            },
          },
        )
      }
    >
      <Button className="self-end" onClick={onClose}>
        {t('ui.dialog.cancel')}
      </Button>
    </ContributionForm>
  )
}

function Contribute({ goal, done }: Pick<ContributionsProps, 'goal' | 'done'>) {
  const { t } = useTranslation()
  const give = useContribute(goal.id)
  // A new form for the next one.
  const [round, setRound] = useState(0)
  return (
    <ContributionForm
      key={round}
      currency={goal.target.currency}
      submit={t('goals.contributions.add')}
      busy={give.isPending}
      error={give.error}
      onSubmit={(contributed) =>
        give.mutate(contributed, {
          onSuccess: ({ changeSetId }) => {
            setRound(round + 1)
            done(t('goals.done.contributed', { name: goal.name }), changeSetId)
          },
        })
      }
    />
  )
}
