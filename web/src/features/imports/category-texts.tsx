import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryName, shippedCategory } from '@/lib/categories'
import { AsyncView } from '@/ui/async-view'
import { CategoryIcon } from '@/ui/category-icon'
import { Combobox } from '@/ui/combobox'
import { FormProblem } from '@/ui/form-problem'
import { useCorrect, type Import } from './queries'

const create = 'create'

/** The file's own categories, each under one of the household's where the person says so. */
export function CategoryTexts({ read }: { read: Import }) {
  const { t } = useTranslation()
  const query = useQuery(categoriesQuery)
  const categories = query.data
  const correct = useCorrect(read.id)
  const migrated = read.categories.some(({ created }) => created)
  const options = useMemo(() => {
    const parents = new Map(categories?.map((category) => [category.id, category]))
    return (categories ?? [])
      .filter(({ hidden }) => !hidden)
      .map((category) => {
        const parent = category.parentId ? parents.get(category.parentId) : undefined
        return {
          value: category.id ?? '',
          label: parent ? `${categoryName(parent)} › ${categoryName(category)}` : categoryName(category),
          icon: (
            <CategoryIcon
              small
              icon={category.icon || shippedCategory(category.key)?.icon}
              colour={category.colour}
            />
          ),
        }
      })
  }, [categories])
  return (
    <details className="group/texts rounded-xl border border-line bg-surface px-4">
      <summary className="flex list-none items-center gap-2 py-3 font-medium">
        <ChevronRight
          aria-hidden
          className="size-4 text-muted transition-transform group-open/texts:rotate-90"
        />
        {t('imports.categories.title', { count: read.categories.length })}
      </summary>
      <p className="pb-2 text-muted">
        {t(migrated ? 'imports.categories.migrated' : 'imports.categories.text')}
      </p>
      <FormProblem error={correct.error} />
      <AsyncView query={query}>
        {() => (
          <ul className="divide-y divide-line pb-2">
            {read.categories.map(({ text, lines, categoryId, created }) => (
              <li key={text} className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-2">
                <span className="min-w-0">
                  <span className="block truncate">{text}</span>
                  <span className="text-xs text-muted">{t('imports.preview.lines', { count: lines })}</span>
                </span>
                <Combobox
                  label={t('imports.categories.choose', { text })}
                  placeholder={t(created ? 'imports.categories.created' : 'imports.categories.placeholder')}
                  options={[
                    { value: create, label: t('imports.categories.create', { text }), icon: null },
                    ...options,
                  ]}
                  value={categoryId ?? undefined}
                  onChange={(chosen) => correct.mutate({ categories: { [text]: chosen } })}
                />
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
    </details>
  )
}
