import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHousehold } from '@/lib/api/me'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { Notice } from '@/ui/notice'
import { ColumnFormat } from './column-format'
import { ColumnMeanings } from './column-meanings'
import { emptyMapping, lackOf } from './column-roles'
import { useCorrect, type Import, type Layout, type Mapping } from './queries'
import { SamplePreview } from './sample-preview'
import { needsColumns } from './steps'

type ColumnsProps = { read: Import; layout: Layout; onDone: () => void }

/** What each column of a delimited file means. The server remembers it for the next file of this bank. */
export function ColumnsStep({ read, layout, onDone }: ColumnsProps) {
  const { t } = useTranslation()
  const { baseCurrency } = useHousehold()
  const correct = useCorrect(read.id)
  const [mapping, setMapping] = useState<Mapping>(() => layout.mapping ?? emptyMapping(layout))
  const change = (part: Partial<Mapping>) => setMapping({ ...mapping, ...part })
  const lack = lackOf(mapping)
  const currency = mapping.currencyCode ?? read.accounts[0]?.currency ?? baseCurrency
  const use = () => {
    correct.mutate(
      { mapping },
      {
        onSuccess: (corrected) => {
          if (!needsColumns(corrected)) onDone()
        },
      },
    )
  }
  const unread = correct.data ? needsColumns(correct.data) : needsColumns(read)
  return (
    <>
      {unread ? (
        <Notice tone="warning" icon={CircleAlert} alert>
          {t('imports.columns.unread')}
        </Notice>
      ) : (
        <p className="text-muted">{t('imports.columns.text')}</p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t('imports.columns.title')}>
          <ColumnMeanings layout={layout} mapping={mapping} onChange={setMapping} />
        </Card>
        <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-18">
          <Card title={t('imports.columns.format')}>
            <ColumnFormat mapping={mapping} onChange={change} />
          </Card>
          <Card title={t('imports.columns.preview')}>
            <SamplePreview layout={layout} mapping={mapping} currency={currency} />
          </Card>
        </div>
      </div>
      <FormProblem error={correct.error} />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p role="status" className="text-warning">
          {lack ? t(`imports.columns.lack.${lack}`) : ''}
        </p>
        <Button variant="primary" disabled={lack !== undefined} busy={correct.isPending} onClick={use}>
          {t('imports.columns.use')}
        </Button>
      </div>
    </>
  )
}
