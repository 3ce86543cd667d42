import { createFileRoute } from '@tanstack/react-router'
import { Cards } from '@/features/cards/cards'

export const Route = createFileRoute('/_app/cards')({
  staticData: { title: 'app.nav.cards' },
  component: Cards,
})
