import { CopyCheck, Repeat } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BudgetMonth } from '@/lib/api/budgets'
import { addMonths } from '@/lib/dates'
import { Button } from '@/ui/button'
import { useApplyTemplates, useCopy, type Place } from './queries'

type MonthActsProps = {
  place: Place
  budget: BudgetMonth
  done: (text: string, changeSetId: string | undefined) => void
  refuse: (error: unknown) => void
}

/** What fills a month at once; amounts that stand there stay. */
export function MonthActs({ place, budget, done, refuse }: MonthActsProps) {
  const { t } = useTranslation()
  const copy = useCopy(place)
  const apply = useApplyTemplates(place)
  const hasTemplates = budget.groups.some(({ own, rows }) => [own, ...rows].some(({ template }) => template))
  const said = (words: 'budgets.done.copied' | 'budgets.done.applied') => ({
    onSuccess: ({ changeSetId }: { changeSetId?: string | undefined }) =>
      done(t(changeSetId ? words : 'budgets.done.nothing'), changeSetId),
    onError: refuse,
  })
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="sm"
        busy={copy.isPending}
        onClick={() =>
          copy.mutate({ from: addMonths(place.month, -1), overwrite: false }, said('budgets.done.copied'))
        }
      >
        <CopyCheck aria-hidden className="size-4" />
        {t('budgets.acts.copy')}
      </Button>
      {hasTemplates ? (
        <Button
          size="sm"
          busy={apply.isPending}
          onClick={() => apply.mutate({ overwrite: false }, said('budgets.done.applied'))}
        >
          <Repeat aria-hidden className="size-4" />
          {t('budgets.acts.apply')}
        </Button>
      ) : null}
    </div>
  )
}
