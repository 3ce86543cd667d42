import { createFileRoute } from '@tanstack/react-router'
import { Categories } from '@/features/categories/categories'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/categories')({
  loader: allWords,
  staticData: { title: 'app.nav.categories' },
  component: Categories,
})
