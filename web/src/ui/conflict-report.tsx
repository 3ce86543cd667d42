import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice'

type Conflict = { entity: string; field: string }

/** What an undo or a redo left alone because it was changed since, counted by kind of row and field. */
export function ConflictReport({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useTranslation()
  if (conflicts.length === 0) return null
  const counts = new Map<string, Conflict & { count: number }>()
  for (const { entity, field } of conflicts) {
    const key = `${entity}.${field}`
    counts.set(key, { entity, field, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return (
    <Notice tone="warning" icon={TriangleAlert}>
      <p className="font-medium">{t('activity.conflict.title')}</p>
      <ul className="mt-1 list-disc pl-4">
        {[...counts].map(([key, { entity, field, count }]) => (
          <li key={key}>
            {t([`activity.entity.${entity}`, 'activity.entity.other'] as never)}
            {' · '}
            {t([`activity.field.${field}`, 'activity.field.other'] as never)}
            {count > 1 ? ` (${String(count)})` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
