import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { CategoryIcon } from '@/ui/category-icon'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { colours, icons, type Draft } from './draft'
import type { FieldsProps } from './goal-fields'

/** Colour, picture and a note. */
export function LookFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('goals.field.look')}</legend>
        <div className="flex flex-wrap gap-2">
          {colours.map((colour, index) => (
            <label key={colour} className="relative inline-flex">
              <input
                type="radio"
                name="goal-colour"
                aria-label={t('goals.field.colour', { number: index + 1 })}
                checked={draft.colour.toUpperCase() === colour}
                onChange={() => set({ colour })}
                className="peer absolute inset-0 cursor-pointer opacity-0"
              />
              <span
                className="size-8 rounded-full border-2 border-surface outline-2 outline-offset-1 outline-transparent peer-checked:outline-ink peer-focus-visible:outline-accent-text"
                style={{ backgroundColor: colour }}
              />
            </label>
          ))}
        </div>
        <div className="mt-2 flex flex-wrap gap-1">
          {icons.map((icon, index) => (
            <label key={icon} className="relative inline-flex">
              <input
                type="radio"
                name="goal-icon"
                aria-label={t('goals.field.icon', { number: index + 1 })}
                checked={draft.icon === icon}
                onChange={() => set({ icon })}
                className="peer absolute inset-0 cursor-pointer opacity-0"
              />
              <span
                className={cn(
                  'inline-flex rounded-lg p-1 peer-focus-visible:outline-2 peer-focus-visible:outline-accent-text',
                  draft.icon === icon && 'bg-accent-soft',
                )}
              >
                <CategoryIcon icon={icon} colour={draft.colour} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={t('goals.field.note')}>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={draft.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
