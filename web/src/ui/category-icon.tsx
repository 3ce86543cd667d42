import { cn } from '@/lib/class-names'
import { late } from './late'

// A hundred pictures: the words beside them do not wait.
const CategoryPicture = late(async () => (await import('./category-picture')).CategoryPicture, {
  Failed: () => null,
})

type CategoryIconProps = {
  icon: string | null | undefined
  colour: string | null | undefined
  small?: boolean
}

/** A category's picture on a wash of its colour; its name always stands beside it. */
export function CategoryIcon({ icon, colour, small = false }: CategoryIconProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-sunken',
        small ? 'size-6 [&_svg]:size-3.5' : 'size-8 [&_svg]:size-4',
      )}
      style={
        colour
          ? { color: colour, backgroundColor: `color-mix(in oklab, ${colour} 16%, transparent)` }
          : undefined
      }
    >
      <CategoryPicture icon={icon} />
    </span>
  )
}
