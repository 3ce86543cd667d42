import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aiSettingsQuery } from '@/lib/api/ai'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { useDraftRule, type DraftedRule } from './queries'

/** A sentence that becomes a draft; nothing where no model may be asked. */
export function DescribeRule({ onDrafted }: { onDrafted: (drafted: DraftedRule) => void }) {
  const { t } = useTranslation()
  const { data: settings } = useQuery(aiSettingsQuery)
  const [sentence, setSentence] = useState('')
  const draft = useDraftRule()
  if (settings?.availability !== 'ready' || !settings.enabled) return null
  const send = () => {
    if (sentence.trim() && !draft.isPending) draft.mutate(sentence.trim(), { onSuccess: onDrafted })
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field label={t('rules.describe.label')} hint={t('rules.describe.hint')}>
        {(control) => (
          <div className="flex flex-wrap gap-2">
            <Input
              {...control}
              className="min-w-0 grow basis-64"
              value={sentence}
              maxLength={500}
              onChange={(event) => setSentence(event.target.value)}
            />
            <Button type="submit" disabled={!sentence.trim()} busy={draft.isPending}>
              {t('rules.describe.send')}
            </Button>
          </div>
        )}
      </Field>
      <FormProblem error={draft.error} />
    </form>
  )
}
