import { Diff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '@/lib/locale'
import { formatMoney, parseMoney, type Money } from '@/lib/money'
import { IconButton } from './button'
import { Input } from './input'

type MoneyInputProps = {
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  currency: string
  value: Money | undefined
  /** Undefined while what stands there is no amount; `empty` says that nothing stands there. */
  onChange: (value: Money | undefined, empty: boolean) => void
  onLeave?: () => void
}

/** An exact amount in the person's own notation. The sign has a button, since phone keypads lack a minus. */
export function MoneyInput({ currency, value, onChange, onLeave, ...control }: MoneyInputProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [text, setText] = useState(() => (value ? formatMoney(value, locale, { bare: true }) : ''))
  const type = (next: string) => {
    setText(next)
    onChange(parseMoney(next, currency, locale), next.trim() === '')
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
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={onLeave}
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
