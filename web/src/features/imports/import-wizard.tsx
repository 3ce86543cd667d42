import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { FormProblem } from '@/ui/form-problem'
import { Page } from '@/ui/page'
import { AccountStep } from './account-step'
import { ColumnsStep } from './columns-step'
import { ImportResult } from './import-result'
import { PreviewStep } from './preview-step'
import { importQuery, useDiscard, type Import } from './queries'
import { firstStep, stepsOf, type Step, type WizardSearch } from './steps'
import { Stepper } from './stepper'

type WizardProps = {
  id: string
  search: WizardSearch
  onSearch: (next: WizardSearch) => void
  onLeave: () => void
}

/** One import from its file to its result. */
export function ImportWizard({ id, ...rest }: WizardProps) {
  const { t } = useTranslation()
  const { household } = useMe()
  const query = useQuery(importQuery(id))
  const discard = useDiscard()
  const discardable = query.data?.status === 'preview' && household?.role !== 'viewer'
  return (
    <Page
      title={query.data ? t('imports.wizard.title', { file: query.data.fileName }) : t('imports.start.title')}
      actions={
        discardable ? (
          <Button
            variant="ghost"
            busy={discard.isPending}
            onClick={() => discard.mutate(id, { onSuccess: rest.onLeave })}
          >
            {t('imports.commit.discard')}
          </Button>
        ) : null
      }
    >
      <FormProblem error={discard.error} />
      <AsyncView query={query}>
        {(read) =>
          read.status === 'preview' ? (
            <Steps read={read} {...rest} />
          ) : (
            <ImportResult read={read} onAnother={rest.onLeave} />
          )
        }
      </AsyncView>
    </Page>
  )
}

type StepsProps = Omit<WizardProps, 'id'> & { read: Import }

function Steps({ read, search, onSearch, onLeave }: StepsProps) {
  const steps = stepsOf(read)
  const wanted = search.step ?? firstStep(read)
  const step = steps.includes(wanted) ? wanted : firstStep(read)
  const go = (next: Step) => onSearch({ step: next })
  return (
    <>
      <Stepper steps={steps} current={step} onStep={go} onFile={onLeave} />
      {step === 'account' ? <AccountStep read={read} onDone={() => go('preview')} /> : null}
      {step === 'columns' && read.layout ? (
        <ColumnsStep
          key={read.layout.signature}
          read={read}
          layout={read.layout}
          onDone={() => go('preview')}
        />
      ) : null}
      {step === 'preview' ? (
        <PreviewStep
          read={read}
          status={search.status}
          onStatus={(status) => onSearch({ status })}
          onStep={go}
        />
      ) : null}
    </>
  )
}
