import { Diff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '@/lib/locale'
import { formatMoney, parseMoney, type Money } from '@/lib/money'
import { useAmountsHidden } from '@/lib/privacy'
import { IconButton } from './button'
import { Input } from './input'

type MoneyInputProps = {
  id?: string
  name?: string
  'aria-label'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  currency: string
  value: Money | undefined
  /** Undefined while what stands there is no amount; `empty` says that nothing stands there. */
  onChange: (value: Money | undefined, empty: boolean) => void
  onLeave?: () => void
}

const same = (one: Money | undefined, other: Money | undefined) =>
  one?.minorUnits === other?.minorUnits && one?.currency === other?.currency

/** An exact amount in the person's own notation. The sign has a button, since phone keypads lack a minus.
    While amounts are hidden it shows its own only to who writes in it. */
export function MoneyInput({ currency, value, onChange, onLeave, ...control }: MoneyInputProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const hidden = useAmountsHidden()
  const [focused, setFocused] = useState(false)
  const textOf = (money: Money | undefined) => (money ? formatMoney(money, locale, { bare: true }) : '')
  const [text, setText] = useState(() => textOf(value))
  const [known, setKnown] = useState(value)
  const [sent, setSent] = useState(value)
  if (!same(value, known)) {
    setKnown(value)
    // Another amount than what was typed here, as when a percentage fills it.
    if (!same(value, sent)) {
      setSent(value)
      setText(textOf(value))
    }
  }
  const type = (next: string) => {
    const money = parseMoney(next, currency, locale)
    setText(next)
    setSent(money)
    onChange(money, next.trim() === '')
  }
  return (
    <div className="relative">
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-xs text-muted"
      >
        {currency}
      </span>
      <Input
        {...control}
        inputMode="decimal"
        autoComplete="off"
        value={hidden && !focused && text ? '•••••' : text}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          onLeave?.()
        }}
        className="pr-11 pl-12 text-right tabular-nums"
      />
      <IconButton
        label={t('ui.money.sign')}
        className="absolute inset-y-0 right-0 my-auto"
        onClick={() => type(text.trim().startsWith('-') ? text.trim().slice(1) : `-${text.trim()}`)}
      >
        <Diff aria-hidden />
      </IconButton>
    </div>
  )
}
