import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/_app/')({
  staticData: { title: 'app.nav.home' },
  component: Home,
})

function Home() {
  const { t } = useTranslation()
  return <Page title={t('app.nav.home')}>{null}</Page>
}
