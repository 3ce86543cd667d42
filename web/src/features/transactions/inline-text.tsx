import { useEffect, useRef, useState } from 'react'

type InlineTextProps = {
  label: string
  value: string
  maxLength: number
  onSave: (text: string) => void
  onClose: () => void
}

/** A cell while it is being written in: Enter or leaving keeps it, Escape does not. */
export function InlineText({ label, value, maxLength, onSave, onClose }: InlineTextProps) {
  const [text, setText] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const over = useRef(false)
  useEffect(() => field.current?.select(), [])
  const end = (keep: boolean) => {
    if (over.current) return
    over.current = true
    if (keep && text.trim() !== value) onSave(text.trim())
    onClose()
  }
  return (
    <input
      ref={field}
      aria-label={label}
      value={text}
      maxLength={maxLength}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(true)
        else if (event.key === 'Escape') end(false)
        else return
        event.preventDefault()
      }}
      className="h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-base sm:text-sm"
    />
  )
}
