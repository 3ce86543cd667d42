import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/_app/activity')({
  staticData: { title: 'app.nav.activity' },
  component: Activity,
})

function Activity() {
  const { t } = useTranslation()
  return <Page title={t('app.nav.activity')}>{null}</Page>
}
