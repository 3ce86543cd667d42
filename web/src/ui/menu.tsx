import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { cn } from '@/lib/class-names'

export type MenuItem = { label: string; icon?: ReactNode; danger?: boolean; run: () => void }

type MenuProps = {
  label: string
  trigger: ReactNode
  items: readonly MenuItem[]
  className?: string
  /** Where it opens, seen from the trigger. */
  side?: 'above' | 'below'
  align?: 'start' | 'end'
  /** The trigger's own words name the button, so that it can be asked for by what is read on it. */
  namedByTrigger?: boolean
}

/** A button that opens a short list of actions. */
export function Menu(props: MenuProps) {
  const { label, trigger, items, className, side = 'below', align = 'end', namedByTrigger = false } = props
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (open) root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [open])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') close()
    else if (to !== undefined) all[to % all.length]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // Keys and focus that pass through on their way from the items.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className="relative"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        aria-label={namedByTrigger ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        className={className}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open ? <MenuList id={id} label={label} items={items} side={side} align={align} close={close} /> : null}
    </div>
  )
}

type MenuListProps = Pick<MenuProps, 'label' | 'items' | 'side' | 'align'> & { id: string; close: () => void }

function MenuList({ id, label, items, side, align, close }: MenuListProps) {
  return (
    <div
      id={id}
      role="menu"
      aria-label={label}
      className={cn(
        'absolute z-40 flex min-w-48 flex-col rounded-lg border border-line bg-surface p-1 shadow-raised',
        side === 'above' ? 'bottom-full mb-1' : 'top-full mt-1',
        align === 'end' ? 'right-0' : 'left-0',
      )}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={cn(
            'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-left hover:bg-sunken focus:bg-sunken [&_svg]:size-4',
            item.danger ? 'text-negative' : '[&_svg]:text-muted',
          )}
          onClick={() => {
            close()
            item.run()
          }}
        >
          {item.icon}
          {item.label}
        </button>
      ))}
    </div>
  )
}
