import { useTranslation } from 'react-i18next'
import { Select } from '@/ui/select'
import { roleOf, roles, widthOf, withRole } from './column-roles'
import type { Layout, Mapping } from './queries'

type MeaningsProps = { layout: Layout; mapping: Mapping; onChange: (mapping: Mapping) => void }

/** One row per column of the file: its name, examples, and what it means. */
export function ColumnMeanings({ layout, mapping, onChange }: MeaningsProps) {
  const { t } = useTranslation()
  return (
    <ul className="divide-y divide-line">
      {Array.from({ length: widthOf(layout) }, (_, column) => {
        const name = layout.headers[column]?.trim() || t('imports.columns.unnamed', { column: column + 1 })
        const examples = [...new Set(layout.sampleRows.map((row) => row[column]?.trim() ?? ''))].filter(
          Boolean,
        )
        return (
          <li key={column} className="grid grid-cols-2 items-center gap-3 py-2">
            <div className="min-w-0">
              <p className="truncate font-medium">{name}</p>
              <p className="truncate text-xs text-muted">
                {examples.slice(0, 3).join(' · ') || t('imports.columns.blank')}
              </p>
            </div>
            <Select
              aria-label={t('imports.columns.meaning', { column: name })}
              value={roleOf(mapping, column) ?? ''}
              onChange={({ target }) =>
                onChange(
                  withRole(
                    mapping,
                    column,
                    roles.find((role) => role === target.value),
                  ),
                )
              }
            >
              <option value="">{t('imports.columns.ignore')}</option>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`imports.role.${role}`)}
                </option>
              ))}
            </Select>
          </li>
        )
      })}
    </ul>
  )
}
