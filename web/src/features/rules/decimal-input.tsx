import { useState, type ComponentProps } from 'react'
import { useLocale } from '@/lib/locale'
import { formatDecimal, parseDecimal } from '@/lib/money'
import { Input } from '@/ui/input'

type DecimalInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  /** With a decimal point; empty while what stands there is no number. */
  value: string
  onChange: (value: string) => void
}

/** A number in the person's own notation, in whatever currency a row may have. */
export function DecimalInput({ value, onChange, ...control }: DecimalInputProps) {
  const locale = useLocale()
  const [text, setText] = useState(() => (value ? formatDecimal(value, locale) : ''))
  return (
    <Input
      {...control}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        onChange(parseDecimal(event.target.value, locale) ?? '')
      }}
    />
  )
}
