import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery, type Category } from '@/lib/api/categories'
import { useMe } from '@/lib/api/me'
import { useCommands } from '@/lib/commands'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { SearchField } from '@/ui/search-field'
import { CategoryDialog } from './category-dialog'
import { CategoryTree } from './category-tree'
import { DeleteDialog } from './delete-dialog'
import { familiesOf, kinds, matching } from './tree'
import { useCategoryActs } from './use-category-acts'

type Opened =
  | { kind: 'new'; parent?: Category }
  | { kind: 'edit'; category: Category }
  | { kind: 'delete'; category: Category }

/** What money is for, as this household names it. */
export function Categories() {
  const { t } = useTranslation()
  const { household } = useMe()
  const query = useQuery(categoriesQuery)
  const [opened, setOpened] = useState<Opened>()
  const [words, setWords] = useState<string>()
  const acts = useCategoryActs()
  const canWrite = household !== undefined && household.role !== 'viewer'
  const create = () => setOpened({ kind: 'new' })
  useCommands(
    canWrite
      ? [
          {
            id: 'categories.new',
            label: t('categories.new'),
            group: t('categories.title'),
            keys: 'n',
            run: create,
          },
        ]
      : [],
  )
  const rowActs = {
    onEdit: (category: Category) => setOpened({ kind: 'edit', category }),
    onAddBelow: (parent: Category) => setOpened({ kind: 'new', parent }),
    onHide: acts.hide,
    onDelete: (category: Category) => setOpened({ kind: 'delete', category }),
  }
  return (
    <Page
      title={t('categories.title')}
      narrow
      actions={
        canWrite ? (
          <Button variant="primary" onClick={create}>
            <Plus aria-hidden className="size-4" />
            {t('categories.new')}
          </Button>
        ) : null
      }
    >
      <p className="-mt-2 text-muted">{t('categories.text')}</p>
      <SearchField label={t('categories.search')} value={words} onChange={setWords} />
      <AsyncView query={query}>
        {(categories) => {
          const shown = kinds.map((kind) => ({
            kind,
            families: matching(familiesOf(categories, kind), words),
          }))
          return (
            <>
              {shown.map(({ kind, families }) => (
                <CategoryTree key={kind} kind={kind} families={families} canWrite={canWrite} acts={rowActs} />
              ))}
              {shown.every(({ families }) => families.length === 0) ? (
                <p className="text-muted">{t('categories.noMatch')}</p>
              ) : null}
              {opened?.kind === 'delete' ? (
                <DeleteDialog
                  category={opened.category}
                  categories={categories}
                  acts={acts}
                  onClose={() => setOpened(undefined)}
                />
              ) : opened ? (
                <CategoryDialog
                  category={opened.kind === 'edit' ? opened.category : undefined}
                  parent={opened.kind === 'new' ? opened.parent : undefined}
                  categories={categories}
                  acts={acts}
                  onClose={() => setOpened(undefined)}
                />
              ) : null}
            </>
          )
        }}
      </AsyncView>
    </Page>
  )
}
