import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { MoneyText } from '@/ui/money-text'
import { Select } from '@/ui/select'
import { Shares } from './allocate-shares'
import { incomesQuery, suggestionQuery, type Allocation, type Goal } from './queries'

type AllocateDialogProps = {
  goals: readonly Goal[]
  done: (text: string, changeSetId: string | undefined) => void
  onClose: () => void
}

const shares = [0, 5, 10, 20, 30, 50, 75, 100]

/** An income is divided among goals: a suggestion, which the person changes and then writes down. */
export function AllocateDialog({ goals, done, onClose }: AllocateDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const incomes = useQuery(incomesQuery)
  const [transactionId, setTransactionId] = useState<string>()
  const chosen = transactionId ?? incomes.data?.[0]?.id
  const [percent, setPercent] = useState<number>()
  const suggestion = useQuery(suggestionQuery(chosen, percent))
  return (
    <Dialog open onClose={onClose} title={t('goals.allocate.title')}>
      <AsyncView
        query={incomes}
        isEmpty={(all) => all.length === 0}
        empty={<p className="text-muted">{t('goals.allocate.none')}</p>}
      >
        {(all) => (
          <div className="flex flex-col gap-4">
            <Field label={t('goals.allocate.income')}>
              {(control) => (
                <Select
                  {...control}
                  data-first
                  value={chosen ?? ''}
                  onChange={(event) => {
                    setTransactionId(event.target.value)
                    setPercent(undefined)
                  }}
                >
                  {all.map(({ id, date, payee, description }) => (
                    <option key={id} value={id}>
                      {formatDay(date, locale, 'short')} · {payee ?? description}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <AsyncView query={suggestion}>
              {(one) => (
                <>
                  <Facts suggestion={one} onPercent={setPercent} />
                  <Shares
                    key={`${chosen ?? ''}|${String(one.percent)}`}
                    transactionId={chosen ?? ''}
                    suggestion={one}
                    goals={goals}
                    done={done}
                    onClose={onClose}
                  />
                </>
              )}
            </AsyncView>
          </div>
        )}
      </AsyncView>
    </Dialog>
  )
}

function Facts({ suggestion, onPercent }: { suggestion: Allocation; onPercent: (percent: number) => void }) {
  const { t } = useTranslation()
  const { income, isWindfall, percent } = suggestion
  const choices = [...new Set([...shares, percent])].sort((one, other) => one - other)
  return (
    <>
      <p>
        <MoneyText value={income} className="text-lg font-semibold" />{' '}
        <span className="text-muted">
          {t(isWindfall ? 'goals.allocate.windfall' : 'goals.allocate.salary')}
        </span>
      </p>
      <Field label={t('goals.allocate.share')}>
        {(control) => (
          <Select {...control} value={percent} onChange={(event) => onPercent(Number(event.target.value))}>
            {choices.map((one) => (
              <option key={one} value={one}>
                {one} %
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  )
}
