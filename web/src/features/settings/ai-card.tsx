import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { aiSettingsQuery, type AiSettings } from '@/lib/api/ai'
import type { Household } from '@/lib/api/me'
import { formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { SkeletonRows } from '@/ui/skeleton'
import { Switch } from '@/ui/switch'
import { AiCalls } from './ai-calls'
import { AiCap } from './ai-cap'
import { AiConsent } from './ai-consent'
import { AiCosts } from './ai-costs'
import { AiEscalate } from './ai-escalate'
import { useEditAi } from './ai-queries'
import { AiRunPart } from './ai-run'

/** What the language model may be asked, what that costs, and all that ever left. */
export function AiCard({ household }: { household: Household }) {
  const { t } = useTranslation()
  const query = useQuery(aiSettingsQuery)
  return (
    <Card title={t('settings.ai.title')}>
      <p className="mb-3 max-w-xl text-muted">{t('settings.ai.text')}</p>
      <AsyncView query={query} skeleton={<SkeletonRows rows={2} />}>
        {(settings) => <Parts settings={settings} household={household} />}
      </AsyncView>
    </Card>
  )
}

function Parts({ settings, household }: { settings: AiSettings; household: Household }) {
  const { t } = useTranslation()
  const owner = household.role === 'owner' && !household.isDemo
  if (settings.availability !== 'ready')
    return (
      <>
        <p>{t(`settings.ai.availability.${settings.availability}`)}</p>
        <AiCosts />
        <AiCalls mayPurge={owner} />
      </>
    )
  if (household.isDemo) return <p>{t('settings.ai.demo')}</p>
  return (
    <div className="flex flex-col gap-5">
      {settings.consentedAt ? <Consented settings={settings} owner={owner} /> : <AiConsent owner={owner} />}
      <AiCap key={settings.monthlyCap} settings={settings} owner={owner} />
      <AiEscalate
        key={settings.escalateFrom?.minorUnits}
        settings={settings}
        currency={household.baseCurrency}
        owner={owner}
      />
      {settings.enabled ? <AiRunPart mayRun={household.role !== 'viewer'} /> : null}
      <AiCosts />
      <AiCalls mayPurge={owner} />
    </div>
  )
}

function Consented({ settings, owner }: { settings: AiSettings; owner: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const edit = useEditAi()
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <span className="font-medium">{t('settings.ai.switch')}</span>
        <Switch
          label={t('settings.ai.switch')}
          on={settings.enabled}
          disabled={!owner || edit.isPending}
          onChange={(enabled) => edit.mutate({ enabled })}
        />
      </div>
      <p className="text-xs text-muted">
        {t('settings.ai.consent.given', {
          name: settings.consentedBy ?? '',
          at: formatInstant(settings.consentedAt ?? '', locale),
        })}{' '}
        {owner ? (
          <button
            type="button"
            className="underline"
            disabled={edit.isPending}
            onClick={() => edit.mutate({ consent: false })}
          >
            {t('settings.ai.consent.withdraw')}
          </button>
        ) : null}
      </p>
      <FormProblem error={edit.error} />
    </div>
  )
}
