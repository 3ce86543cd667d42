import { createFileRoute } from '@tanstack/react-router'
import { Settings } from '@/features/settings/settings'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/settings')({
  loader: allWords,
  staticData: { title: 'app.nav.settings' },
  component: Settings,
})
