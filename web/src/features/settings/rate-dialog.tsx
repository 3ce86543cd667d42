import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '@/lib/dates'
import { useDone } from '@/lib/done'
import { useLocale } from '@/lib/locale'
import { formatDecimal, parseDecimal } from '@/lib/money'
import { Button } from '@/ui/button'
import { CurrencySelect } from '@/ui/code-select'
import { DateInput } from '@/ui/date-input'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { useToast } from '@/ui/toast'
import { useOwnRates, type OwnRate } from './rates'

type RateDialogProps = { rate: OwnRate | undefined; baseCurrency: string; onClose: () => void }

/** A rate of the household's own: between which currencies, how much, and on which days. */
export function RateDialog({ rate, baseCurrency, onClose }: RateDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { done } = useDone(useToast())
  const { add, edit } = useOwnRates()
  const [form, setForm] = useState({
    from: rate?.from,
    to: rate?.to ?? baseCurrency,
    text: rate ? formatDecimal(String(rate.rate), locale) : '',
    date: rate?.date ?? today(),
    lastDate: rate?.lastDate ?? undefined,
    note: rate?.note ?? '',
  })
  const [tried, setTried] = useState(false)
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const decimal = parseDecimal(form.text, locale)
  const submit = () => {
    setTried(true)
    if (decimal === undefined || !form.from) return
    const { from, to, date, lastDate } = form
    const shared = { rate: Number(decimal), date, note: form.note.trim() }
    const saved = (what: 'added' | 'edited') => ({
      onSuccess: ({ changeSetId }: { changeSetId?: string }) => {
        onClose()
        done(t(`settings.rates.${what}`), changeSetId)
      },
    })
    if (rate)
      edit.mutate(
        { id: rate.id, ...shared, ends: lastDate !== undefined, ...(lastDate ? { lastDate } : {}) },
        saved('edited'),
      )
    else add.mutate({ from, to, ...shared, ...(lastDate ? { lastDate } : {}) }, saved('added'))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={rate ? t('settings.rates.edit', { pair: `${rate.from}/${rate.to}` }) : t('settings.rates.add')}
      footer={
        <Button variant="primary" busy={add.isPending || edit.isPending} onClick={submit}>
          {t('settings.rates.save')}
        </Button>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`settings.rates.${end}`)}>
            {(control) => (
              <CurrencySelect
                {...control}
                label={t(`settings.rates.${end}`)}
                value={form[end]}
                onChange={(code) => set({ [end]: code })}
                disabled={rate !== undefined}
              />
            )}
          </Field>
        ))}
        <Field
          label={t('settings.rates.rate')}
          hint={t('settings.rates.rateHint')}
          error={tried && decimal === undefined ? t('settings.rates.invalid') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={form.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('settings.rates.note')}>
          {(control) => (
            <Input
              {...control}
              value={form.note}
              maxLength={200}
              onChange={(event) => set({ note: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('settings.rates.date')}>
          {(control) => (
            <DateInput {...control} value={form.date} onChange={(date) => set({ date: date ?? today() })} />
          )}
        </Field>
        <Field label={t('settings.rates.lastDate')}>
          {(control) => (
            <DateInput {...control} value={form.lastDate} onChange={(lastDate) => set({ lastDate })} />
          )}
        </Field>
      </div>
      <FormProblem error={add.error ?? edit.error} />
    </Dialog>
  )
}
