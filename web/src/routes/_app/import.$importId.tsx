import { createFileRoute, getRouteApi } from '@tanstack/react-router'
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

// By its name: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/import/$importId')

function Wizard() {
  const { importId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
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
