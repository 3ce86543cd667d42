import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AiSettings } from '@/lib/api/ai'
import { useLocale } from '@/lib/locale'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { Progress } from '@/ui/progress'
import { useToast } from '@/ui/toast'
import { dollarsOf, formatDollars, millionthsOf, useEditAi } from './ai-queries'

/** What a month may cost, and what this one did. */
export function AiCap({ settings, owner }: { settings: AiSettings; owner: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const edit = useEditAi()
  const fieldProblem = useFieldProblem(edit.error)
  const [cap, setCap] = useState(String(dollarsOf(settings.monthlyCap)))
  const spent = {
    spent: formatDollars(settings.spent, locale),
    cap: formatDollars(settings.monthlyCap, locale),
  }
  const save = () =>
    edit.mutate(
      { monthlyCap: millionthsOf(Number(cap)) },
      { onSuccess: () => toast({ text: t('settings.saved.text') }) },
    )
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="flex flex-col gap-1.5">
        <p>{t('settings.ai.cap.spent', spent)}</p>
        <Progress
          label={t('settings.ai.cap.spent', spent)}
          value={settings.monthlyCap > 0 ? Math.min(1, settings.spent / settings.monthlyCap) : 1}
        />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-40 grow">
          <Field
            label={t('settings.ai.cap.label')}
            hint={t('settings.ai.cap.hint', { most: formatDollars(settings.mostMonthlyCap, locale) })}
            error={fieldProblem('monthlyCap')}
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                inputMode="decimal"
                min={0}
                max={1000}
                step="any"
                required
                value={cap}
                onChange={(event) => setCap(event.target.value)}
                disabled={!owner}
              />
            )}
          </Field>
        </div>
        {owner ? (
          <Button type="submit" busy={edit.isPending}>
            {t('settings.action.save')}
          </Button>
        ) : null}
      </div>
      {fieldProblem.any ? null : <FormProblem error={edit.error} />}
    </form>
  )
}
