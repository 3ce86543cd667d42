import { useQuery } from '@tanstack/react-query'
import { Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { useHousehold } from '@/lib/api/me'
import { useCommands } from '@/lib/commands'
import { useDone } from '@/lib/done'
import { AsyncView, together } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { MonthPicker } from '@/ui/month-picker'
import { Page } from '@/ui/page'
import { useToast } from '@/ui/toast'
import { Grid, type Opening } from './grid'
import { LineDialog } from './line-dialog'
import { MemberSelect } from './member-select'
import { MonthActs } from './month-acts'
import { MoveDialog } from './move-dialog'
import { placeQuery } from './queries'
import { SettingsDialog } from './settings-dialog'
import { Summary } from './summary'

type BudgetsProps = {
  month: string
  member: string | undefined
  onMonth: (month: string) => void
  onMember: (member: string | undefined) => void
}

/** One month of a budget: what categories were given, what moved and what is left. */
export function Budgets({ month, member, onMonth, onMember }: BudgetsProps) {
  const { t } = useTranslation()
  const { role } = useHousehold()
  const place = { month, member }
  const query = together(useQuery(placeQuery(place)), useQuery(categoriesQuery))
  const say = useDone(useToast())
  const [opened, setOpened] = useState<Opening | { kind: 'settings' }>()
  const [showsAll, setShowsAll] = useState(false)
  const canWrite = role !== 'viewer'
  const close = () => setOpened(undefined)
  useCommands([
    {
      id: 'budgets.undo',
      label: t('ui.act.undo'),
      group: t('budgets.title'),
      keys: 'mod+z',
      inPalette: false,
      run: say.undoLast,
    },
  ])
  return (
    <Page
      title={t('budgets.title')}
      actions={
        <>
          <MemberSelect member={member} onChange={onMember} />
          <MonthPicker value={month} onChange={onMonth} />
          {canWrite ? (
            <IconButton label={t('budgets.settings.open')} onClick={() => setOpened({ kind: 'settings' })}>
              <Settings2 aria-hidden />
            </IconButton>
          ) : null}
        </>
      }
    >
      <AsyncView query={query}>
        {([budget, categories]) => {
          const names = new Map(categories.map((category) => [category.id ?? '', category]))
          const shared = { place, budget, names, done: say.done }
          return (
            <>
              <Summary budget={budget} />
              {canWrite ? <MonthActs {...shared} refuse={say.refuse} /> : null}
              <Grid
                {...shared}
                canWrite={canWrite}
                refuse={say.refuse}
                onOpen={setOpened}
                showsAll={showsAll}
              />
              {budget.start ? (
                <Button variant="ghost" className="self-start" onClick={() => setShowsAll(!showsAll)}>
                  {t(showsAll ? 'budgets.acts.hideUnused' : 'budgets.acts.showUnused')}
                </Button>
              ) : null}
              {opened?.kind === 'move' ? <MoveDialog {...shared} from={opened.row} onClose={close} /> : null}
              {opened?.kind === 'line' ? (
                <LineDialog {...shared} row={opened.row} group={opened.group} onClose={close} />
              ) : null}
              {opened?.kind === 'settings' ? <SettingsDialog {...shared} onClose={close} /> : null}
            </>
          )
        }}
      </AsyncView>
    </Page>
  )
}
