import { createFileRoute } from '@tanstack/react-router'
import { Cards } from '@/features/cards/cards'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/cards')({
  loader: allWords,
  staticData: { title: 'app.nav.cards' },
  component: Cards,
})
