import { useTranslation } from 'react-i18next'
import type { components } from '@/lib/api/schema.gen'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { Progress } from '@/ui/progress'
import { Facts } from './facts'
import { useBackTest } from './queries'

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
  const { learned, tested, report, seenBefore } = result
  const all = learned + tested
  if (!report)
    return (
      <p className="mt-3">
        {t('quality.test.tooLittle', { count: all, formatted: formatCount(all, locale) })}
      </p>
    )
  return (
    <div className="mt-3 flex flex-col gap-1">
      <p className="font-medium">
        {t('quality.test.done', {
          learned: formatCount(learned, locale),
          count: tested,
          formatted: formatCount(tested, locale),
        })}
      </p>
      <Facts report={report} of="trial" />
      {seenBefore?.accuracy == null ? null : (
        <p>
          {t('quality.test.seenBefore', {
            count: seenBefore.count,
            formatted: formatCount(seenBefore.count, locale),
            share: formatShare(seenBefore.accuracy, locale),
          })}
        </p>
      )}
    </div>
  )
}
