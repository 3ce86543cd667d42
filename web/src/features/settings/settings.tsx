import { useTranslation } from 'react-i18next'
import { Page } from '@/ui/page'

export function Settings() {
  const { t } = useTranslation()
  return (
    <Page title={t('app.nav.settings')} narrow>
      {null}
    </Page>
  )
}
