import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/_app/transactions')({
  staticData: { title: 'app.nav.transactions' },
  component: Transactions,
})

function Transactions() {
  const { t } = useTranslation()
  return <Page title={t('app.nav.transactions')}>{null}</Page>
}
