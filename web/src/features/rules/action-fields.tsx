import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { CategoryChoice } from './category-choice'
import { newPart, type Draft } from './draft'
import { PartFields } from './part-fields'

type ActionFieldsProps = { draft: Draft; currency: string; onChange: (change: Partial<Draft>) => void }

/** What the rule does. */
export function ActionFields({ draft, currency, onChange }: ActionFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 font-medium">{t('rules.editor.then')}</legend>
      {draft.ignore ? (
        <p className="text-muted">{t('rules.editor.ignoreHint')}</p>
      ) : (
        <Changes draft={draft} currency={currency} onChange={onChange} />
      )}
      <Checkbox
        label={t('rules.editor.ignore')}
        checked={draft.ignore}
        onChange={(event) => onChange({ ignore: event.target.checked })}
      />
      {draft.ignore ? null : (
        <Checkbox
          label={t('rules.editor.goOn')}
          checked={!draft.stop}
          onChange={(event) => onChange({ stop: !event.target.checked })}
        />
      )}
    </fieldset>
  )
}

function Changes({ draft, currency, onChange }: ActionFieldsProps) {
  const { t } = useTranslation()
  const divide = () => {
    const [half, rest] = [newPart('share', '50'), newPart('rest')]
    onChange({ parts: [{ ...half, categoryId: draft.categoryId }, rest] })
  }
  return (
    <>
      {draft.parts.length > 0 ? (
        <PartFields
          parts={draft.parts}
          currency={currency}
          onChange={(parts) =>
            parts.length > 1
              ? onChange({ parts })
              : onChange({ parts: [], categoryId: parts[0]?.categoryId ?? null })
          }
        />
      ) : (
        <div className="flex items-end gap-2">
          <div className="min-w-0 grow">
            <Field label={t('rules.editor.category')}>
              {(control) => (
                <CategoryChoice
                  {...control}
                  none={t('rules.editor.unchanged')}
                  value={draft.categoryId}
                  onChange={(categoryId) => onChange({ categoryId })}
                />
              )}
            </Field>
          </div>
          <Button onClick={divide}>{t('rules.editor.divide')}</Button>
        </div>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('rules.editor.payee')}>
          {(control) => (
            <Input
              {...control}
              value={draft.payee}
              maxLength={200}
              placeholder={t('rules.editor.unchanged')}
              onChange={(event) => onChange({ payee: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('rules.editor.tags')} hint={t('rules.editor.tagsHint')}>
          {(control) => (
            <Input
              {...control}
              value={draft.tags}
              maxLength={500}
              onChange={(event) => onChange({ tags: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('rules.editor.note')} hint={t('rules.editor.noteHint')}>
        {(control) => (
          <Input
            {...control}
            value={draft.note}
            maxLength={2000}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        label={t('rules.editor.transfer')}
        checked={draft.transfer}
        onChange={(event) => onChange({ transfer: event.target.checked })}
      />
    </>
  )
}
