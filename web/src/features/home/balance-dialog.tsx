import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { today } from '@/lib/dates'
import { useDone } from '@/lib/done'
import type { Money } from '@/lib/money'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { DateInput } from '@/ui/date-input'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { MoneyInput } from '@/ui/money-input'
import { useToast } from '@/ui/toast'
import { useStateBalance, useSwitchAccount } from './queries'

/** "What does your bank show today?": the quickest way to a true balance. */
export function BalanceDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const { done } = useDone(useToast())
  const state = useStateBalance()
  const finding = useSwitchAccount()
  const closing = useSwitchAccount()
  const fieldProblem = useFieldProblem(state.error)
  const [balance, setBalance] = useState<Money | undefined>(account.balance)
  const [date, setDate] = useState<string | undefined>(today())
  const submit = async () => {
    if (!balance || !date) return
    const changeSetId = await state.mutateAsync({ id: account.id, version: account.version, balance, date })
    done(t('home.done.balance', { name: account.name }), changeSetId)
    onClose()
  }
  // The switch stands for itself: it is kept at once, whatever the balance.
  const seen = { id: account.id, version: account.version }
  const switchFinding = (findsTransfers: boolean) =>
    finding.mutate(
      { ...seen, body: { findsTransfers } },
      {
        onSuccess: ({ changeSetId }) =>
          done(
            t(findsTransfers ? 'home.done.finds' : 'home.done.findsNot', { name: account.name }),
            changeSetId,
          ),
      },
    )
  const close = () =>
    closing.mutate(
      { ...seen, body: { archived: true } },
      {
        onSuccess: ({ changeSetId }) => {
          done(t('home.done.closed', { name: account.name }), changeSetId)
          onClose()
        },
      },
    )

  return (
    <Dialog open onClose={onClose} title={account.name}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          // What was refused is shown in the form.
          submit().catch(() => undefined)
        }}
      >
        <Field
          label={t('home.balance.question')}
          hint={t('home.balance.hint')}
          error={fieldProblem('currentBalance')}
        >
          {(control) => (
            <MoneyInput
              {...control}
              currency={account.currency}
              value={account.balance}
              onChange={setBalance}
            />
          )}
        </Field>
        <Field label={t('home.balance.date')} error={fieldProblem('currentBalanceDate')}>
          {(control) => <DateInput {...control} value={date} max={today()} onChange={setDate} required />}
        </Field>
        <Checkbox
          label={t('home.account.findsTransfers')}
          checked={finding.isPending ? !account.findsTransfers : account.findsTransfers}
          disabled={finding.isPending}
          onChange={(event) => switchFinding(event.target.checked)}
        />
        {fieldProblem.any ? null : <FormProblem error={state.error ?? finding.error ?? closing.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="ghost" className="mr-auto" busy={closing.isPending} onClick={close}>
            {t('home.account.close')}
          </Button>
          <Button onClick={onClose}>{t('home.action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={state.isPending} disabled={!balance || !date}>
            {t('home.action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
