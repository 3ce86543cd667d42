import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/card'
import { moveFocus } from '@/ui/move-focus'
import { CategoryRow, type RowActs } from './category-row'
import type { CategoryKind, Family } from './tree'

type CategoryTreeProps = { kind: CategoryKind; families: readonly Family[]; canWrite: boolean; acts: RowActs }

/** The families of one kind, each with its members below it. */
export function CategoryTree({ kind, families, canWrite, acts }: CategoryTreeProps) {
  const { t } = useTranslation()
  if (families.length === 0) return null
  return (
    <Card title={t(`categories.kind.${kind}`)}>
      {/* Keys that pass through on their way from the names. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul aria-label={t(`categories.kind.${kind}`)} className="divide-y divide-line" onKeyDown={moveFocus}>
        {families.map(({ top, children }) => (
          <li key={top.id} className="py-1">
            <CategoryRow category={top} canWrite={canWrite} acts={acts} />
            {children.length > 0 ? (
              <ul>
                {children.map((child) => (
                  <li key={child.id}>
                    <CategoryRow category={child} canWrite={canWrite} acts={acts} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
