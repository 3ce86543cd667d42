import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { Page } from '@/ui/page'
import { Tabs } from '@/ui/tabs'
import { CoverageGrid } from './coverage'
import { HandIn } from './hand-in'
import { Papers } from './papers'
import type { DocumentsSearch } from './statuses'
import { usePaperEvents } from './use-paper-events'

type DocumentsProps = { search: DocumentsSearch; onSearch: (search: DocumentsSearch) => void }

/** Receipts, bills and statements: where they are handed in, and what became of them. */
export function Documents({ search, onSearch }: DocumentsProps) {
  const { t } = useTranslation()
  const { household } = useMe()
  usePaperEvents()
  const canWrite = household !== undefined && household.role !== 'viewer'
  const view = search.view ?? 'papers'
  return (
    <Page title={t('documents.title')} narrow>
      {canWrite ? <HandIn /> : <p className="text-muted">{t('documents.viewer')}</p>}
      <Tabs
        label={t('documents.view.label')}
        tabs={[
          { value: 'papers', label: t('documents.view.papers') },
          { value: 'coverage', label: t('documents.view.coverage') },
        ]}
        value={view}
        onChange={(next) => onSearch(next === 'coverage' ? { view: next } : {})}
      >
        {view === 'coverage' ? (
          <CoverageGrid canWrite={canWrite} />
        ) : (
          <Papers
            status={search.status}
            onStatus={(status) => onSearch(status ? { status } : {})}
            canWrite={canWrite}
          />
        )}
      </Tabs>
    </Page>
  )
}
