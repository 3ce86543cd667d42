import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldProblem } from '@/lib/problem'
import { Button, IconButton } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { BankTextSearch } from './bank-text-search'
import { useEditMerchant, type BankText, type Merchant, type MerchantEdit } from './queries'
import { TransactionCount } from './transaction-count'

type MerchantDialogProps = {
  merchant: Merchant
  onSaved: (merchant: Merchant, changeSetId: string | undefined) => void
  onClose: () => void
}

type Draft = { name: string; added: readonly BankText[]; removed: readonly string[] }

/** Only what the person changed. */
const editOf = (merchant: Merchant, { name, added, removed }: Draft): MerchantEdit => ({
  ...(name.trim() !== merchant.name && { name: name.trim() }),
  ...(added.length > 0 && { add: added.map(({ key }) => key) }),
  ...(removed.length > 0 && { remove: [...removed] }),
})

/** The name of a merchant, and every bank text that means it. */
export function MerchantDialog({ merchant, onSaved, onClose }: MerchantDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Draft>({ name: merchant.name, added: [], removed: [] })
  const edit = useEditMerchant()
  const fieldProblem = useFieldProblem(edit.error)
  const texts = [...merchant.texts.filter(({ key }) => !draft.removed.includes(key)), ...draft.added]
  const submit = () => {
    const given = editOf(merchant, draft)
    if (Object.keys(given).length === 0) return onClose()
    edit.mutate(
      { id: merchant.id, edit: given },
      {
        onSuccess: ({ saved, changeSetId }) => {
          onSaved(saved, changeSetId)
          onClose()
        },
      },
    )
  }
  const add = (text: BankText) =>
    setDraft(
      draft.removed.includes(text.key)
        ? { ...draft, removed: draft.removed.filter((key) => key !== text.key) }
        : { ...draft, added: [...draft.added, text] },
    )
  const remove = (key: string) =>
    setDraft(
      draft.added.some((text) => text.key === key)
        ? { ...draft, added: draft.added.filter((text) => text.key !== key) }
        : { ...draft, removed: [...draft.removed, key] },
    )
  return (
    <Dialog open onClose={onClose} title={t('merchants.editor.title')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={t('merchants.editor.name')} error={fieldProblem('name')}>
          {(control) => (
            <Input
              {...control}
              data-first
              required
              maxLength={200}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
          )}
        </Field>
        <Texts texts={texts} onRemove={remove} isCut={draft.removed.length > 0} />
        <BankTextSearch taken={texts.map(({ key }) => key)} onPick={add} />
        {fieldProblem.any ? null : <FormProblem error={edit.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button type="submit" variant="primary" busy={edit.isPending} disabled={!draft.name.trim()}>
            {t('merchants.editor.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type TextsProps = {
  texts: readonly { key: string; count: number }[]
  isCut: boolean
  onRemove: (key: string) => void
}

/** At least one stays: a merchant that nothing means is deleted instead. */
function Texts({ texts, isCut, onRemove }: TextsProps) {
  const { t } = useTranslation()
  return (
    <section>
      <h3 className="font-medium">{t('merchants.editor.texts')}</h3>
      <ul aria-label={t('merchants.editor.texts')} className="mt-1 divide-y divide-line">
        {texts.map(({ key, count }) => (
          <li key={key} className="flex items-center gap-3 py-0.5">
            <span className="min-w-0 grow break-words">{key}</span>
            <TransactionCount count={count} />
            <IconButton
              label={t('merchants.editor.remove', { text: key })}
              disabled={texts.length === 1}
              onClick={() => onRemove(key)}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {isCut ? <p className="mt-1 text-xs text-muted">{t('merchants.editor.kept')}</p> : null}
    </section>
  )
}
