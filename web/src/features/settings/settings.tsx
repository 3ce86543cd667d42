import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { Page } from '@/ui/page'
import { AboutCard } from './about-card'
import { AiCard } from './ai-card'
import { BudgetsCard } from './budgets-card'
import { CardsCard } from './cards-card'
import { RecurringCard } from './recurring-card'
import { CategoriesCard } from './categories-card'
import { DocumentsCard } from './documents-card'
import { ExportCard } from './export-card'
import { HouseholdCard } from './household-card'
import { InsightsCard } from './insights-card'
import { LookCard } from './look-card'
import { MembersCard } from './members-card'
import { MerchantsCard } from './merchants-card'
import { OwnersCard } from './owners-card'
import { PasswordCard } from './password-card'
import { ProfileCard } from './profile-card'
import { QualityCard } from './quality-card'
import { RatesCard } from './rates-card'
import { ReportsCard } from './reports-card'
import { RestoreCard } from './restore-card'
import { RulesCard } from './rules-card'
import { SessionCard } from './session-card'

export function Settings() {
  const { t } = useTranslation()
  const { user, household } = useMe()
  return (
    <Page title={t('app.nav.settings')} narrow>
      <ProfileCard />
      <LookCard />
      {household ? (
        <>
          <HouseholdCard household={household} />
          <MembersCard household={household} />
          <InsightsCard />
          <OwnersCard household={household} />
          <RatesCard household={household} />
          <ReportsCard />
          <BudgetsCard />
          <CardsCard />
          <RecurringCard />
          <CategoriesCard />
          <MerchantsCard />
          <RulesCard />
          <DocumentsCard />
          <AiCard household={household} />
          <QualityCard />
          <ExportCard />
          {household.role === 'owner' && !household.isDemo ? <RestoreCard /> : null}
        </>
      ) : null}
      {user.isDemo ? null : <PasswordCard />}
      <SessionCard />
      <AboutCard />
    </Page>
  )
}
