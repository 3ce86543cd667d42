import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input } from './input'

type SearchFieldProps = { label: string; value: string | undefined; onChange: (words?: string) => void }

/** Waits for a pause in typing; Escape empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value ?? '')
  const [known, setKnown] = useState(value)
  const [sent, setSent] = useState(value)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  if (value !== known) {
    setKnown(value)
    // The address changed by itself, as by Back; what was sent from here may be behind what is typed.
    if (value !== sent) {
      setSent(value)
      setText(value ?? '')
    }
  }
  useEffect(() => {
    const wanted = text.trim() || undefined
    if (wanted === sent) return
    const timer = setTimeout(() => {
      setSent(wanted)
      latest.current(wanted)
    }, 250)
    return () => clearTimeout(timer)
  }, [text, sent])
  return (
    <span className="relative block min-w-0 grow">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        type="search"
        data-search
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (text) setText('')
          else event.currentTarget.blur()
        }}
        className="pl-9"
      />
    </span>
  )
}
