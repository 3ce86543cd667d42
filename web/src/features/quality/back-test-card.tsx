import { useTranslation } from 'react-i18next'
import type { components } from '@/lib/api/schema.gen'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { Progress } from '@/ui/progress'
import { Facts, SureFact } from './facts'
import { useBackTest } from './queries'
import { Tiers } from './tiers'

/** Guesses again what a person has decided already, and counts. */
export function BackTestCard() {
  const { t } = useTranslation()
  const { mutate, data, isPending, error } = useBackTest()
  return (
    <Card title={t('quality.test.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('quality.test.text')}</p>
        <Button busy={isPending} onClick={() => mutate()}>
          {t(data ? 'quality.test.again' : 'quality.test.run')}
        </Button>
      </div>
      <div role="status">
        {isPending ? (
          <div className="mt-3 flex flex-col gap-2">
            <p>{t('quality.test.progress')}</p>
            <Progress label={t('quality.test.title')} value={undefined} />
          </div>
        ) : data ? (
          <Result result={data} />
        ) : null}
      </div>
      <FormProblem error={error} />
    </Card>
  )
}

function Result({ result }: { result: components['schemas']['BackTestResponse'] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { tested, report, seenBefore, tiers } = result
  const counted = (count: number) => ({ count, formatted: formatCount(count, locale) })
  if (!report) return <p className="mt-3">{t('quality.test.tooLittle', counted(tested))}</p>
  const unknown = tiers.find(({ tier }) => tier === 'none')?.report.count ?? 0
  return (
    <div className="mt-3 flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <p className="text-muted">{t('quality.test.done', counted(tested))}</p>
        <p className="text-base font-semibold">
          <SureFact report={report} none="quality.trial.noneSure" />
        </p>
        <Facts report={report} of="trial" />
        {seenBefore?.accuracy == null ? null : (
          <p>
            {t('quality.test.seenBefore', {
              ...counted(seenBefore.count),
              share: formatShare(seenBefore.accuracy, locale),
            })}
          </p>
        )}
        {unknown > 0 ? <p>{t('quality.test.unknown', counted(unknown))}</p> : null}
      </div>
      <section aria-label={t('quality.test.tiers')} className="border-t border-line pt-3">
        <p className="mb-2 font-semibold">{t('quality.test.tiers')}</p>
        <Tiers tiers={tiers.filter(({ tier }) => tier !== 'none')} of="trial" />
      </section>
    </div>
  )
}
