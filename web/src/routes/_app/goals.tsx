import { createFileRoute } from '@tanstack/react-router'
import { Goals } from '@/features/goals/goals'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/goals')({
  loader: allWords,
  staticData: { title: 'app.nav.goals' },
  component: Goals,
})
