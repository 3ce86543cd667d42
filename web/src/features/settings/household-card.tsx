import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveHousehold, type Household } from '@/lib/api/me'
import { useFieldProblem } from '@/lib/problem'
import { AskDialog } from '@/ui/ask-dialog'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CountrySelect, CurrencySelect } from '@/ui/code-select'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { useToast } from '@/ui/toast'

/** Months of details that are kept, where 0 is for ever. */
const isShorter = (months: number, before: number) => months > 0 && (before === 0 || months < before)

export function HouseholdCard({ household }: { household: Household }) {
  const { t } = useTranslation()
  const toast = useToast()
  const save = useSaveHousehold()
  const fieldProblem = useFieldProblem(save.error)
  const [form, setForm] = useState({
    name: household.name,
    country: household.country ?? undefined,
    baseCurrency: household.baseCurrency,
    changeMonths: household.changeMonths ?? 0,
  })
  const owner = household.role === 'owner' && !household.isDemo
  const [asking, setAsking] = useState(false)
  const forgets = isShorter(form.changeMonths, household.changeMonths ?? 0)
  const submit = () => {
    const saved = () => {
      setAsking(false)
      toast({ text: t('settings.saved.text') })
    }
    save.mutate({ id: household.id, ...form }, { onSuccess: saved })
  }
  return (
    <Card title={t('settings.household.title')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (forgets) setAsking(true)
          else submit()
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('settings.household.name')} error={fieldProblem('name')}>
            {(control) => (
              <Input
                {...control}
                value={form.name}
                onChange={(event) => setForm({ ...form, name: event.target.value })}
                maxLength={100}
                required
                disabled={!owner}
              />
            )}
          </Field>
          <Field label={t('settings.household.country')} error={fieldProblem('country')}>
            {(control) => (
              <CountrySelect
                {...control}
                label={t('settings.household.country')}
                value={form.country}
                onChange={(country) => setForm({ ...form, country })}
                disabled={!owner}
              />
            )}
          </Field>
          <Field
            label={t('settings.household.currency')}
            hint={t('settings.household.currencyHint')}
            error={fieldProblem('baseCurrency')}
          >
            {(control) => (
              <CurrencySelect
                {...control}
                label={t('settings.household.currency')}
                value={form.baseCurrency}
                onChange={(baseCurrency) => setForm({ ...form, baseCurrency })}
                disabled={!owner}
              />
            )}
          </Field>
          <Field
            label={t('settings.household.keep')}
            hint={t('settings.household.keepHint')}
            error={fieldProblem('changeMonths')}
          >
            {(control) => (
              <Select
                {...control}
                value={form.changeMonths}
                onChange={(event) => setForm({ ...form, changeMonths: Number(event.target.value) })}
                disabled={!owner}
              >
                <option value={0}>{t('settings.household.forever')}</option>
                {[...new Set([3, 6, 12, 24, 60, form.changeMonths])]
                  .filter((months) => months > 0)
                  .sort((one, other) => one - other)
                  .map((months) => (
                    <option key={months} value={months}>
                      {t('settings.household.months', { count: months })}
                    </option>
                  ))}
              </Select>
            )}
          </Field>
        </div>
        {fieldProblem.any ? null : <FormProblem error={save.error} />}
        {owner ? (
          <Button type="submit" className="self-end" busy={save.isPending}>
            {t('settings.action.save')}
          </Button>
        ) : (
          <p className="text-xs text-muted">{t('settings.household.viewer')}</p>
        )}
      </form>
      {asking ? (
        <AskDialog
          title={t('settings.household.forget.title')}
          text={t('settings.household.forget.text', { count: form.changeMonths })}
          confirm={t('settings.household.forget.do')}
          busy={save.isPending}
          error={save.error}
          onConfirm={submit}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Card>
  )
}
