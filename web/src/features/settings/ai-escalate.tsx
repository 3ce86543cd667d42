import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AiSettings } from '@/lib/api/ai'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { useToast } from '@/ui/toast'
import { useEditAi } from './ai-queries'

type AiEscalateProps = { settings: AiSettings; currency: string; owner: boolean }

/** From which amount on a larger model is asked too, or never. */
export function AiEscalate({ settings: { escalateFrom, routes }, currency, owner }: AiEscalateProps) {
  const { t } = useTranslation()
  const model = routes.find(({ task }) => task === 'escalate')?.model ?? ''
  if (owner)
    return <Form from={escalateFrom} currency={currency} hint={t('settings.ai.escalate.hint', { model })} />
  return (
    <p>
      {t('settings.ai.escalate.label')}:{' '}
      {escalateFrom ? <MoneyText value={escalateFrom} /> : t('settings.ai.escalate.never')}
    </p>
  )
}

type FormProps = { from: AiSettings['escalateFrom']; currency: string; hint: string }

function Form({ from, currency, hint }: FormProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const edit = useEditAi()
  const fieldProblem = useFieldProblem(edit.error)
  const [amount, setAmount] = useState(from ?? undefined)
  const [unread, setUnread] = useState(false)
  const save = () =>
    edit.mutate(
      // The server takes 0 for never.
      { escalateFrom: amount?.minorUnits ?? 0 },
      { onSuccess: () => toast({ text: t('settings.saved.text') }) },
    )
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!unread) save()
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-40 grow">
          <Field
            label={t('settings.ai.escalate.label')}
            hint={hint}
            error={unread ? t('settings.ai.escalate.unread') : fieldProblem('escalateFrom')}
          >
            {(control) => (
              <MoneyInput
                {...control}
                currency={currency}
                value={amount}
                onChange={(value, empty) => {
                  setAmount(value)
                  setUnread(!value && !empty)
                }}
              />
            )}
          </Field>
        </div>
        <Button type="submit" busy={edit.isPending}>
          {t('settings.ai.escalate.save')}
        </Button>
      </div>
      {fieldProblem.any ? null : <FormProblem error={edit.error} />}
    </form>
  )
}
