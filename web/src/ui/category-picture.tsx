import { Tag } from 'lucide-react'
import { categoryIcons } from './category-icons'

/** The picture by its name; a label where there is none of that name. */
export function CategoryPicture({ icon }: { icon: string | null | undefined }) {
  const Icon = (icon ? categoryIcons[icon] : undefined) ?? Tag
  return <Icon strokeWidth={1.75} />
}
