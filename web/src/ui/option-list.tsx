import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { foldText } from '@/lib/fold-text'

export type Option = {
  value: string
  label: string
  group?: string
  /** Other words that find it. */
  words?: string
  icon?: ReactNode
  detail?: ReactNode
}

type OptionListProps = {
  label: string
  placeholder: string
  options: readonly Option[]
  selected?: string | undefined
  onPick: (value: string) => void
  onEscape?: () => void
}

function find(options: readonly Option[], text: string): Option[] {
  const parts = foldText(text).split(/\s+/).filter(Boolean)
  const found = options.filter((option) => {
    const words = foldText(`${option.label} ${option.group ?? ''} ${option.words ?? ''}`)
    return parts.every((part) => words.includes(part))
  })
  // A group stays together; a plain list puts the nearest name first, a code typed whole before all.
  if (!text || found.some(({ group }) => group)) return found
  const whole = foldText(text)
  const distance = ({ label, words = '' }: Option) =>
    foldText(words) === whole ? 0 : foldText(label).startsWith(whole) ? 1 : 2
  return found.sort((one, other) => distance(one) - distance(other))
}

/** A search field over a list: type to narrow, arrows to move, Enter to pick. */
export function OptionList({ label, placeholder, options, selected, onPick, onEscape }: OptionListProps) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const found = find(options, text)
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ value }) => value === selected),
    ),
  )
  const at = Math.min(place, found.length - 1)

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key]
    if (to !== undefined) setPlace(to)
    else if (event.key === 'Enter' && found[at]) onPick(found[at].value)
    else if (event.key === 'Escape' && onEscape) onEscape()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="flex max-h-80 flex-col">
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          ref={field}
          data-first
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={found[at] ? `${id}-${found[at].value}` : undefined}
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setPlace(0)
          }}
          onKeyDown={onKeyDown}
          className="h-11 w-full bg-transparent text-base outline-none placeholder:text-muted sm:text-sm"
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="overflow-y-auto p-1.5">
        {found.map((option, index) => (
          <OptionRow
            key={option.value}
            id={`${id}-${option.value}`}
            option={option}
            heading={option.group !== found[index - 1]?.group ? option.group : undefined}
            active={index === at}
            onPick={() => onPick(option.value)}
            onPoint={() => setPlace(index)}
          />
        ))}
      </div>
      <p role="status" className={cn('px-4 py-6 text-center text-muted', found.length > 0 && 'sr-only')}>
        {found.length > 0 ? t('ui.options.found', { count: found.length }) : t('ui.options.none')}
      </p>
    </div>
  )
}

type OptionRowProps = {
  id: string
  option: Option
  heading: string | undefined
  active: boolean
  onPick: () => void
  onPoint: () => void
}

function OptionRow({ id, option, heading, active, onPick, onPoint }: OptionRowProps) {
  return (
    <>
      {heading ? (
        <div role="presentation" className="px-2.5 pt-2.5 pb-1 text-xs font-medium text-muted">
          {heading}
        </div>
      ) : null}
      {/* The keyboard stays in the search field, which handles every key. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
        onMouseMove={onPoint}
        className={cn(
          'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5',
          active && 'bg-sunken',
        )}
      >
        {option.icon}
        <span className="min-w-0 grow truncate">{option.label}</span>
        {option.detail}
      </div>
    </>
  )
}
