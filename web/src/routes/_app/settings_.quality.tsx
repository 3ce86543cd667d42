import { createFileRoute } from '@tanstack/react-router'
import { QualityPage } from '@/features/quality/quality'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/settings_/quality')({
  loader: allWords,
  staticData: { title: 'app.nav.quality' },
  component: QualityPage,
})
