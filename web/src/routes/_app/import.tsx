import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/_app/import')({
  staticData: { title: 'app.nav.import' },
  component: Import,
})

function Import() {
  const { t } = useTranslation()
  return <Page title={t('app.nav.import')}>{null}</Page>
}
