import { createFileRoute } from '@tanstack/react-router'
import { Settings } from '@/features/settings/settings'

export const Route = createFileRoute('/_app/settings')({
  staticData: { title: 'app.nav.settings' },
  component: Settings,
})
