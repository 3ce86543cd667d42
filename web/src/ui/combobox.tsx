import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { cn } from '@/lib/class-names'
import { OptionList, type Option } from './option-list'

type ComboboxProps = {
  label: string
  placeholder: string
  options: readonly Option[]
  value: string | undefined
  onChange: (value: string) => void
  /** What the closed box shows; without it, the chosen option's label in a form control. */
  children?: ReactNode
  className?: string
  id?: string
  disabled?: boolean
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  /** Opens at once, as when a table cell turns into its editor. */
  startOpen?: boolean
  onClose?: () => void
}

/** Picks one of many: opens on Enter, filters while typing, gives the focus back. */
export function Combobox(props: ComboboxProps) {
  const {
    label,
    placeholder,
    options,
    value,
    onChange,
    children,
    className,
    startOpen = false,
    onClose,
    ...control
  } = props
  const [open, setOpen] = useState(startOpen)
  const button = useRef<HTMLButtonElement>(null)
  const chosen = options.find((option) => option.value === value)

  const close = () => {
    setOpen(false)
    button.current?.focus()
    onClose?.()
  }

  return (
    // Only notices that the focus has left.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="relative"
      onBlur={(event) => {
        if (!open || event.currentTarget.contains(event.relatedTarget)) return
        setOpen(false)
        onClose?.()
      }}
    >
      <button
        {...control}
        ref={button}
        type="button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={control.id ? undefined : chosen ? `${label}: ${chosen.label}` : label}
        onClick={() => (open ? close() : setOpen(true))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
        className={className ?? 'control flex items-center gap-2 text-left'}
      >
        {children ?? (
          <>
            {chosen?.icon}
            <span className={cn('min-w-0 grow truncate', !chosen && 'text-muted')}>
              {chosen?.label ?? placeholder}
            </span>
            <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
          </>
        )}
      </button>
      {open ? (
        <Popup>
          <OptionList
            label={label}
            placeholder={placeholder}
            options={options}
            selected={value}
            onEscape={close}
            onPick={(picked) => {
              onChange(picked)
              close()
            }}
          />
        </Popup>
      ) : null}
    </div>
  )
}

/** Opens downwards, or upwards where the window ends. */
function Popup({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  const [above, setAbove] = useState(false)
  useEffect(() => {
    const box = ref.current?.getBoundingClientRect()
    if (box && box.bottom > window.innerHeight && box.top > box.height) setAbove(true)
  }, [])
  return (
    <div
      ref={ref}
      className={cn(
        'absolute left-0 z-40 w-full max-w-[calc(100vw-2rem)] min-w-72 overflow-hidden rounded-lg border border-line bg-surface shadow-raised',
        above ? 'bottom-full mb-1' : 'top-full mt-1',
      )}
    >
      {children}
    </div>
  )
}
