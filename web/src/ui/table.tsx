import type { ComponentProps } from 'react'
import { cn } from '@/lib/class-names'

// The parts of a dense table. On a phone a table scrolls inside its own frame, never the page.

export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    // Reached by keyboard, so that what is cut off on a phone can be scrolled to.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} className="overflow-x-auto">
      <table {...rest} className={cn('w-full border-collapse text-left', className)} />
    </div>
  )
}

export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        'h-9 border-b border-line px-3 text-xs font-medium whitespace-nowrap text-muted',
        className,
      )}
    />
  )
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return (
    <td {...rest} className={cn('h-10 border-b border-line px-3 group-last/row:border-b-0', className)} />
  )
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={cn('group/row hover:bg-sunken/60', className)} />
}
