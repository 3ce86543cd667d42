import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { useFieldProblem } from '@/lib/problem'
import type { components } from '@/lib/api/schema.gen'
import { MerchantDialog } from './merchant-dialog'
import { namedByQuery, useNameMerchant, type Merchant } from './queries'

type NamingDialogProps = {
  transactionId: string
  onSaved: (merchant: Merchant, changeSetId: string | undefined) => void
  onClose: () => void
}

/** Gives the merchant of a transaction a name; one that has a name already is edited. */
export function NamingDialog({ transactionId, onSaved, onClose }: NamingDialogProps) {
  const { t } = useTranslation()
  const query = useQuery(namedByQuery(transactionId))
  // As it was when this was opened: the name that is given here must not make it another dialog before it closes.
  const [opened, setOpened] = useState(query.data)
  if (!opened && query.data) setOpened(query.data)
  if (opened?.merchant)
    return <MerchantDialog merchant={opened.merchant} onSaved={onSaved} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t('merchants.naming.title')}>
      <AsyncView query={query}>
        {({ transaction }) => <Naming transaction={transaction} onSaved={onSaved} onClose={onClose} />}
      </AsyncView>
    </Dialog>
  )
}

type NamingProps = Omit<NamingDialogProps, 'transactionId'> & {
  transaction: components['schemas']['TransactionResponse']
}

function Naming({ transaction, onSaved, onClose }: NamingProps) {
  const { t } = useTranslation()
  const { id, payee, description } = transaction
  const [name, setName] = useState(payee ?? description)
  const field = useRef<HTMLInputElement>(null)
  // The dialog is open before what it asks about is here. Selected, so that typing replaces it.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const naming = useNameMerchant()
  const fieldProblem = useFieldProblem(naming.error)
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        naming.mutate(
          { name: name.trim(), transactionId: id },
          {
            onSuccess: ({ saved, changeSetId }) => {
              onSaved(saved, changeSetId)
              onClose()
            },
          },
        )
      }}
    >
      <p className="break-words text-muted">{t('merchants.naming.bank', { text: description })}</p>
      <Field
        label={t('merchants.editor.name')}
        hint={t('merchants.naming.hint')}
        error={fieldProblem('name')}
      >
        {(control) => (
          <Input
            {...control}
            ref={field}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {fieldProblem.any ? null : <FormProblem error={naming.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
        <Button type="submit" variant="primary" busy={naming.isPending} disabled={!name.trim()}>
          {t('merchants.editor.save')}
        </Button>
      </div>
    </form>
  )
}
