import { useQuery } from '@tanstack/react-query'
import { HandCoins, Plus, Target } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHousehold } from '@/lib/api/me'
import { useCommands } from '@/lib/commands'
import { useDone } from '@/lib/done'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { useToast } from '@/ui/toast'
import { AllocateDialog } from './allocate-dialog'
import { DebtsCard } from './debts-card'
import { DetailDialog } from './detail-dialog'
import { GoalCard } from './goal-card'
import { GoalDialog } from './goal-dialog'
import { goalsQuery, type Goal } from './queries'

type Opened = { kind: 'new' } | { kind: 'allocate' } | { kind: 'edit' | 'detail'; id: string }

/** What money is put aside for, and what is still owed; one of them opened where the address names it. */
export function Goals({ goal }: { goal?: string | undefined }) {
  const { t } = useTranslation()
  const { role } = useHousehold()
  const query = useQuery(goalsQuery)
  const { done, refuse, undoLast } = useDone(useToast())
  const [opened, setOpened] = useState<Opened | undefined>(goal ? { kind: 'detail', id: goal } : undefined)
  const canWrite = role !== 'viewer'
  const close = () => setOpened(undefined)
  const group = t('goals.title')
  const create = () => setOpened({ kind: 'new' })
  useCommands([
    ...(canWrite ? [{ id: 'goals.new', label: t('goals.new'), group, keys: 'n', run: create }] : []),
    { id: 'goals.undo', label: t('ui.act.undo'), group, keys: 'mod+z', inPalette: false, run: undoLast },
  ])
  const shown = opened && 'id' in opened ? query.data?.find(({ id }) => id === opened.id) : undefined
  return (
    <Page
      title={t('goals.title')}
      actions={
        canWrite ? (
          <>
            <Button onClick={() => setOpened({ kind: 'allocate' })}>
              <HandCoins aria-hidden className="size-4" />
              {t('goals.allocate.open')}
            </Button>
            <Button variant="primary" aria-keyshortcuts="n" onClick={create}>
              <Plus aria-hidden className="size-4" />
              {t('goals.new')}
            </Button>
          </>
        ) : null
      }
    >
      <p className="-mt-2 max-w-3xl text-muted">{t('goals.text')}</p>
      <AsyncView
        query={query}
        isEmpty={(goals) => goals.length === 0}
        empty={<NoGoals onNew={canWrite ? create : undefined} />}
      >
        {(goals) => (
          <>
            <List
              goals={goals.filter(({ completedOn }) => !completedOn)}
              onOpen={({ id }) => setOpened({ kind: 'detail', id })}
            />
            {goals.some(({ kind, completedOn }) => kind === 'debt' && !completedOn) ? (
              <DebtsCard goals={goals} />
            ) : null}
            <Completed goals={goals} onOpen={({ id }) => setOpened({ kind: 'detail', id })} />
          </>
        )}
      </AsyncView>
      {opened?.kind === 'new' ? <GoalDialog done={done} onClose={close} /> : null}
      {opened?.kind === 'edit' && shown ? <GoalDialog goal={shown} done={done} onClose={close} /> : null}
      {opened?.kind === 'detail' && shown ? (
        <DetailDialog
          goal={shown}
          canWrite={canWrite}
          done={done}
          refuse={refuse}
          onEdit={() => setOpened({ kind: 'edit', id: shown.id })}
          onClose={close}
        />
      ) : null}
      {opened?.kind === 'allocate' ? (
        <AllocateDialog goals={query.data ?? []} done={done} onClose={close} />
      ) : null}
    </Page>
  )
}

function List({ goals, onOpen }: { goals: readonly Goal[]; onOpen: (goal: Goal) => void }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 sm:gap-5 xl:grid-cols-3">
      {goals.map((goal) => (
        <li key={goal.id}>
          <GoalCard goal={goal} onOpen={() => onOpen(goal)} />
        </li>
      ))}
    </ul>
  )
}

function Completed({ goals, onOpen }: { goals: readonly Goal[]; onOpen: (goal: Goal) => void }) {
  const { t } = useTranslation()
  const over = goals.filter(({ completedOn }) => completedOn)
  if (over.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('goals.completed')}</h2>
      <List goals={over} onOpen={onOpen} />
    </section>
  )
}

function NoGoals({ onNew }: { onNew: (() => void) | undefined }) {
  const { t } = useTranslation()
  return (
    <Card>
      <EmptyState
        icon={Target}
        title={t('goals.empty.title')}
        text={t('goals.empty.text')}
        action={
          onNew ? (
            <Button variant="primary" onClick={onNew}>
              {t('goals.new')}
            </Button>
          ) : null
        }
      />
    </Card>
  )
}
