import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { today } from '@/lib/dates'
import type { Money } from '@/lib/money'
import { Button } from '@/ui/button'
import { DateInput } from '@/ui/date-input'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import type { Cadence, Series, SeriesKind } from './queries'
import type { SeriesActs } from './use-series-acts'

const cadences: readonly Cadence[] = [
  'weekly',
  'biweekly',
  'semiMonthly',
  'fourWeekly',
  'monthly',
  'bimonthly',
  'quarterly',
  'halfYearly',
  'yearly',
]
const outgoing: readonly SeriesKind[] = ['bill', 'subscription', 'loan']

type FormProps = { series?: Series; accounts: readonly Account[]; acts: SeriesActs; onClose: () => void }

/** States a series, or corrects what was found of one; only what is changed becomes the person's. */
export function SeriesForm({ series, accounts, acts, onClose }: FormProps) {
  const { t } = useTranslation()
  const open = accounts.filter(({ archived }) => !archived)
  const [accountId, setAccountId] = useState(series?.accountId ?? open[0]?.id ?? '')
  const currency = accounts.find(({ id }) => id === accountId)?.currency ?? series?.amount.currency ?? ''
  const [name, setName] = useState(series?.name ?? '')
  const [amount, setAmount] = useState<Money | undefined>(series?.amount)
  const [cadence, setCadence] = useState<Cadence>(series?.cadence ?? 'monthly')
  const [dueOn, setDueOn] = useState<string | undefined>(series?.nextDue ?? series?.lastSeen ?? today())
  const [kind, setKind] = useState<SeriesKind>(series?.kind ?? 'bill')
  const income = (amount?.minorUnits ?? 0) > 0
  const kinds: readonly SeriesKind[] = kind === 'transfer' ? ['transfer'] : income ? ['income'] : outgoing
  const shown = kinds.find((one) => one === kind) ?? kinds[0] ?? 'bill'
  const submit = async () => {
    if (!amount || !dueOn) return
    const sum = { ...amount, currency }
    const planned = cadence !== series?.cadence || dueOn !== series.nextDue
    const saved = series
      ? await acts.save(series, {
          ...(name.trim() !== series.name && { name: name.trim() || null }),
          ...(amount.minorUnits !== series.amount.minorUnits && { amount: sum }),
          ...(shown !== series.kind && { kind: shown }),
          ...(planned && { cadence, dueOn }),
        })
      : await acts.enter({ accountId, name: name.trim(), amount: sum, cadence, dueOn, kind: shown })
    if (saved) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t(series ? 'recurring.form.edit' : 'recurring.form.new')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field label={t('recurring.form.name')}>
          {(control) => (
            <Input
              {...control}
              data-first
              required={!series}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {series ? null : (
          <Field label={t('recurring.form.account')}>
            {(control) => (
              <Select {...control} value={accountId} onChange={(event) => setAccountId(event.target.value)}>
                {open.map(({ id, name: label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label={t('recurring.form.amount')} hint={t('recurring.form.sign')}>
          {(control) => <MoneyInput {...control} currency={currency} value={amount} onChange={setAmount} />}
        </Field>
        <When cadence={cadence} onCadence={setCadence} dueOn={dueOn} onDueOn={setDueOn} />
        <Field label={t('recurring.form.kind')}>
          {(control) => (
            <Select
              {...control}
              value={shown}
              onChange={(event) => setKind(event.target.value as SeriesKind)}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`recurring.kind.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('recurring.form.cancel')}</Button>
          <Button type="submit" variant="primary" busy={acts.saving} disabled={!amount || !dueOn}>
            {t('recurring.form.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type WhenProps = {
  cadence: Cadence
  onCadence: (cadence: Cadence) => void
  dueOn: string | undefined
  onDueOn: (day: string | undefined) => void
}

function When({ cadence, onCadence, dueOn, onDueOn }: WhenProps) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('recurring.form.cadence')}>
        {(control) => (
          <Select {...control} value={cadence} onChange={(event) => onCadence(event.target.value as Cadence)}>
            {cadences.map((one) => (
              <option key={one} value={one}>
                {t(`recurring.cadence.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('recurring.form.dueOn')}>
        {(control) => <DateInput {...control} required value={dueOn} onChange={onDueOn} />}
      </Field>
    </div>
  )
}
