import { createFileRoute } from '@tanstack/react-router'
import { isStatus, isStep, type WizardSearch } from '@/features/imports/steps'
import { ImportWizard } from '@/features/imports/import-wizard'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/import/$importId')({
  validateSearch: (search): WizardSearch => ({
    step: isStep(search.step) ? search.step : undefined,
    status: isStatus(search.status) ? search.status : undefined,
  }),
  loader: allWords,
  staticData: { title: 'app.nav.import' },
  component: Wizard,
})

function Wizard() {
  const { importId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ImportWizard
      key={importId}
      id={importId}
      search={search}
      onSearch={(next) =>
        void navigate({ search: (before) => ({ ...before, ...next }), replace: next.step === undefined })
      }
      onLeave={() => void navigate({ to: '/import' })}
    />
  )
}
