import type { ComponentProps } from 'react'
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
