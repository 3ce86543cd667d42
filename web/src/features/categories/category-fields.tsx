import { useTranslation } from 'react-i18next'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import type { useFieldProblem } from '@/lib/problem'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { needsName, type Draft } from './draft'
import { familiesOf, kinds } from './tree'

type CategoryFieldsProps = {
  category: Category | undefined
  categories: readonly Category[]
  draft: Draft
  problem: ReturnType<typeof useFieldProblem>
  onChange: (next: Partial<Draft>) => void
}

export function CategoryFields(props: CategoryFieldsProps) {
  const { category, draft, problem, onChange } = props
  const { t } = useTranslation()
  const shipped = category && !needsName(category) ? categoryName({ key: category.key }) : undefined
  return (
    <>
      <Field
        label={t('categories.editor.name')}
        hint={shipped ? t('categories.editor.shipped', { name: shipped }) : undefined}
        error={problem('name')}
      >
        {(control) => (
          <Input
            {...control}
            data-first
            required={!shipped}
            maxLength={100}
            autoComplete="off"
            placeholder={shipped}
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {category ? null : (
          <Field label={t('categories.editor.kind')}>
            {(control) => (
              <Select
                {...control}
                value={draft.kind}
                onChange={(event) =>
                  onChange({
                    kind: kinds.find((kind) => kind === event.target.value) ?? 'expense',
                    parentId: '',
                  })
                }
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`categories.kind.${kind}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <ParentField {...props} />
        <Field label={t('categories.editor.colour')} error={problem('colour')}>
          {(control) => (
            <Input
              {...control}
              type="color"
              className="h-10 cursor-pointer p-1 sm:h-9"
              value={draft.colour}
              onChange={(event) => onChange({ colour: event.target.value.toUpperCase() })}
            />
          )}
        </Field>
      </div>
    </>
  )
}

/** The tree has two levels: what has others below it stays at the top. */
function ParentField({ category, categories, draft, problem, onChange }: CategoryFieldsProps) {
  const { t } = useTranslation()
  const families = familiesOf(categories, draft.kind)
  const isParent = families.some(({ top, children }) => top.id === category?.id && children.length > 0)
  return (
    <Field
      label={t('categories.editor.parent')}
      hint={isParent ? t('categories.editor.isParent') : undefined}
      error={problem('parentId')}
    >
      {(control) => (
        <Select
          {...control}
          disabled={isParent}
          value={draft.parentId}
          onChange={(event) => onChange({ parentId: event.target.value })}
        >
          <option value="">{t('categories.editor.top')}</option>
          {families
            .filter(({ top }) => top.id !== category?.id)
            .map(({ top }) => (
              <option key={top.id} value={top.id ?? ''}>
                {categoryName(top)}
              </option>
            ))}
        </Select>
      )}
    </Field>
  )
}
