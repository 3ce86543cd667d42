import { useState, type ComponentProps } from 'react'
import { Input } from './input'

type DateInputProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & {
  /** A day as YYYY-MM-DD, or nothing. */
  value: string | undefined
  onChange: (day: string | undefined) => void
}

/** The browser's own date field: it speaks the person's language and every device's keyboard. */
export function DateInput({ value, onChange, ...rest }: DateInputProps) {
  return (
    <Input
      {...rest}
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  )
}

/** The same for what is asked of the server: a day counts on Enter or when the field is left, not while it is typed. */
export function SettledDateInput({ value, onChange, ...rest }: DateInputProps) {
  const [typed, setTyped] = useState<string>()
  const settle = (field: HTMLInputElement) => {
    if (typed && typed !== value && field.validity.valid) onChange(typed)
    setTyped(undefined)
  }
  return (
    <DateInput
      {...rest}
      value={typed ?? value}
      onChange={(day = '') => setTyped(day)}
      onBlur={(event) => settle(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(event.currentTarget)
      }}
    />
  )
}
