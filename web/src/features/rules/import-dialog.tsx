import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import i18next from 'i18next'
import { useDone } from '@/lib/done'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import { Notice } from '@/ui/notice'
import { useToast } from '@/ui/toast'
import { useImportRules, type Imported, type RulesFile } from './queries'

type ImportDialogProps = { file: RulesFile; onClose: () => void }

/** Rules from a file: what comes in, and what had to be left out and why. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  const { done } = useDone(useToast())
  const [createCategories, setCreateCategories] = useState(false)
  const bring = useImportRules()
  const result = bring.data?.saved
  const send = () =>
    bring.mutate(
      { file, createCategories },
      {
        onSuccess: ({ saved, changeSetId }) => {
          done(t('rules.import.done', { count: saved.imported }), changeSetId)
          if (saved.problems.length === 0) onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rules.import.title', { count: file.rules.length })}
      footer={
        result ? (
          <Button variant="primary" onClick={onClose}>
            {t('rules.import.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('rules.editor.cancel')}</Button>
            <Button variant="primary" data-first busy={bring.isPending} onClick={send}>
              {t('rules.import.button')}
            </Button>
          </>
        )
      }
    >
      {result ? (
        <Result result={result} />
      ) : (
        <div className="flex flex-col gap-3">
          <p className="text-muted">{t('rules.import.text')}</p>
          <Checkbox
            label={t('rules.import.createCategories')}
            checked={createCategories}
            onChange={(event) => setCreateCategories(event.target.checked)}
          />
          <FormProblem error={bring.error} />
        </div>
      )}
    </Dialog>
  )
}

function Result({ result: { imported, already, problems } }: { result: Imported }) {
  const { t } = useTranslation()
  const reason = (code: string) =>
    t((i18next.exists(`errors.${code}`) ? `errors.${code}` : 'errors.http.unexpected') as never)
  return (
    <div className="flex flex-col gap-3">
      <Notice icon={CircleCheck}>
        {t('rules.import.done', { count: imported })}{' '}
        {already > 0 ? t('rules.import.already', { count: already }) : ''}
      </Notice>
      {problems.length > 0 ? (
        <>
          <p className="font-medium">{t('rules.import.left', { count: problems.length })}</p>
          <ul className="list-disc pl-5">
            {problems.map(({ number, name, code, detail }) => (
              <li key={number}>
                <span className="font-medium">{name}</span>: {reason(code)} {detail ? `(${detail})` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
