import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountType } from '@/lib/api/accounts'
import { currencies } from '@/lib/currency'
import { useDone } from '@/lib/done'
import type { Money } from '@/lib/money'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { CardCycle } from '@/ui/card-cycle'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import { useToast } from '@/ui/toast'
import { useOpenAccount } from './queries'
import { accountTypes } from './worth'

type AddAccountDialogProps = { currency: string; onClose: () => void }

/** An account by hand; a bank file makes its own. */
export function AddAccountDialog({ currency: usual, onClose }: AddAccountDialogProps) {
  const { t } = useTranslation()
  const { done } = useDone(useToast())
  const open = useOpenAccount()
  const fieldProblem = useFieldProblem(open.error)
  const [name, setName] = useState('')
  const [type, setType] = useState<AccountType>('checking')
  const [currency, setCurrency] = useState(usual)
  const [balance, setBalance] = useState<Money>()
  const [unread, setUnread] = useState(false)
  const [cycle, setCycle] = useState<{ closingDay?: number; dueDay?: number }>({})
  const submit = async () => {
    const changeSetId = await open.mutateAsync({
      name: name.trim(),
      type,
      currency,
      ...(balance ? { currentBalance: balance } : {}),
      ...(type === 'creditCard' ? cycle : {}),
    })
    done(t('home.done.account', { name: name.trim() }), changeSetId)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('home.account.title')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          // What was refused is shown in the form.
          submit().catch(() => undefined)
        }}
      >
        <Field label={t('home.account.name')} error={fieldProblem('name')}>
          {(control) => (
            <Input
              {...control}
              data-first
              required
              maxLength={100}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('home.account.type')}>
            {(control) => (
              <Select
                {...control}
                value={type}
                onChange={(event) =>
                  setType(accountTypes.find((one) => one === event.target.value) ?? 'checking')
                }
              >
                {accountTypes.map((one) => (
                  <option key={one} value={one}>
                    {t(`home.type.${one}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t('home.account.currency')} error={fieldProblem('currency')}>
            {(control) => (
              <Select
                {...control}
                value={currency}
                onChange={(event) => {
                  setCurrency(event.target.value)
                  setBalance(undefined)
                }}
              >
                {[usual, ...currencies.filter((code) => code !== usual)].map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        {type === 'creditCard' ? (
          <CardCycle cycle={cycle} onChange={setCycle} problem={fieldProblem} />
        ) : null}
        <Field
          label={t('home.balance.question')}
          hint={t(type === 'creditCard' ? 'home.account.owedHint' : 'home.account.balanceHint')}
          error={unread ? t('home.account.unread') : fieldProblem('currentBalance')}
        >
          {(control) => (
            <MoneyInput
              {...control}
              key={currency}
              currency={currency}
              value={undefined}
              onChange={(money, empty) => {
                setBalance(money)
                setUnread(!money && !empty)
              }}
            />
          )}
        </Field>
        {fieldProblem.any ? null : <FormProblem error={open.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('home.action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={open.isPending} disabled={!name.trim() || unread}>
            {t('home.action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
