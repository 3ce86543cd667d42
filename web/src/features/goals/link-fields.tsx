import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { Checkbox } from '@/ui/checkbox'
import type { FieldsProps } from './goal-fields'

const toggled = (chosen: readonly string[], id: string, on: boolean) =>
  on ? [...chosen, id] : chosen.filter((one) => one !== id)

/** The accounts that a goal follows, and the income that is meant for it. */
export function LinkFields({ draft, problem, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const { data: categories = [] } = useQuery(categoriesQuery)
  const own = accounts.filter(({ currency }) => currency === draft.currency)
  const incomes = categories.filter(({ kind, hidden }) => kind === 'income' && !hidden)
  return (
    <>
      {own.length > 0 ? (
        <details open={draft.accountIds.length > 0}>
          <summary className="cursor-pointer font-medium">{t('goals.field.accounts')}</summary>
          <p className="mt-1 text-xs text-muted">{t('goals.field.accountsHint')}</p>
          <div className="mt-2 flex flex-col gap-1.5">
            {own.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={draft.accountIds.includes(id)}
                onChange={(event) =>
                  onChange({ ...draft, accountIds: toggled(draft.accountIds, id, event.target.checked) })
                }
              />
            ))}
          </div>
          {problem('accountIds') ? (
            <p className="text-xs font-medium text-negative">{problem('accountIds')}</p>
          ) : null}
        </details>
      ) : null}
      <details open={draft.incomeCategoryIds.length > 0}>
        <summary className="cursor-pointer font-medium">{t('goals.field.incomes')}</summary>
        <p className="mt-1 text-xs text-muted">{t('goals.field.incomesHint')}</p>
        <div className="mt-2 grid gap-1.5 sm:grid-cols-2">
          {incomes.map((category) => (
            <Checkbox
              key={category.id}
              label={categoryName(category)}
              checked={draft.incomeCategoryIds.includes(category.id ?? '')}
              onChange={(event) =>
                onChange({
                  ...draft,
                  incomeCategoryIds: toggled(
                    draft.incomeCategoryIds,
                    category.id ?? '',
                    event.target.checked,
                  ),
                })
              }
            />
          ))}
        </div>
      </details>
    </>
  )
}
