import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account, AccountType } from '@/lib/api/accounts'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import type { Correction, ImportAccount } from './queries'

const types: readonly AccountType[] = ['checking', 'savings', 'creditCard', 'cash', 'loan', 'investment']
const create = 'create'

type AccountFormProps = {
  account: ImportAccount
  accounts: readonly Account[]
  onCorrect: (correction: Correction) => void
}

/** An existing account, or a new one with a name and a type; saved as it is chosen. */
export function AccountForm({ account, accounts, onCorrect }: AccountFormProps) {
  const { t } = useTranslation()
  const fits = accounts.filter(
    ({ id, archived, currency }) =>
      id === account.accountId || (!archived && currency === account.total.currency),
  )
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('imports.account.target')}>
        {(control) => (
          <Select
            {...control}
            value={account.accountId ?? create}
            onChange={({ target }) => onCorrect({ accounts: { [account.text]: target.value } })}
          >
            <option value={create}>{t('imports.account.create')}</option>
            {fits.map(({ id, name, currency }) => (
              <option key={id} value={id}>
                {name} · {currency}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {account.accountId === null ? <NewAccount account={account} onCorrect={onCorrect} /> : null}
    </div>
  )
}

function NewAccount({ account, onCorrect }: Omit<AccountFormProps, 'accounts'>) {
  const { t } = useTranslation()
  const [name, setName] = useState(account.name)
  const save = (type: AccountType) => {
    const chosen = name.trim() || account.name
    if (chosen !== account.name || type !== account.type)
      onCorrect({ newAccounts: { [account.text]: { name: chosen, type } } })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('imports.account.name')}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={100}
            onChange={({ target }) => setName(target.value)}
            onBlur={() => save(account.type)}
          />
        )}
      </Field>
      <Field label={t('imports.account.type')}>
        {(control) => (
          <Select
            {...control}
            value={account.type}
            onChange={({ target }) => save(types.find((type) => type === target.value) ?? account.type)}
          >
            {types.map((type) => (
              <option key={type} value={type}>
                {t(`imports.type.${type}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
