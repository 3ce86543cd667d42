import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { FormProblem } from '@/ui/form-problem'
import { useEditAi } from './ai-queries'

const points = ['what', 'not', 'who', 'cost', 'stop'] as const

/** In plain words, before anything leaves. */
export function AiConsent({ owner }: { owner: boolean }) {
  const { t } = useTranslation()
  const edit = useEditAi()
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">{t('settings.ai.consent.title')}</p>
      <ul className="flex max-w-xl list-disc flex-col gap-1.5 pl-5">
        {points.map((point) => (
          <li key={point}>{t(`settings.ai.consent.${point}`)}</li>
        ))}
      </ul>
      <FormProblem error={edit.error} />
      {owner ? (
        <Button
          variant="primary"
          className="self-start whitespace-normal"
          busy={edit.isPending}
          onClick={() => edit.mutate({ consent: true, enabled: true })}
        >
          {t('settings.ai.consent.give')}
        </Button>
      ) : (
        <p className="text-xs text-muted">{t('settings.ai.consent.owner')}</p>
      )}
    </div>
  )
}
