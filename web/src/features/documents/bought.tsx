import { Plus } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/option-list'
import type { Form } from './draft-form'
import { Extras } from './extras'
import { LineFields } from './line-fields'
import { newLine, type Line } from './lines'

type BoughtProps = {
  form: Form
  /** Of the document's own amounts. */
  currency: string
  options: readonly Option[]
  /** Lines that break the sum, by where they were read. */
  broken: ReadonlySet<number>
  onChange: (change: Partial<Form>) => void
}

/** What was bought, line by line, and what stands beside it; Enter goes down the lines. */
export function Bought({ form, currency, options, broken, onChange }: BoughtProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLFieldSetElement>(null)
  const { lines } = form
  const change = (key: number, next: Partial<Line>) => {
    const follow = 'amount' in next || 'categoryId' in next ? { partsSaid: false } : {}
    onChange({ lines: lines.map((line) => (line.key === key ? { ...line, ...next } : line)), ...follow })
  }
  const focus = (selector: string) =>
    // After the line stands there, or is gone.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus())
  const add = () => {
    const line = newLine()
    onChange({ lines: [...lines, line] })
    focus(`[data-field="line-${String(line.key)}"] input`)
  }
  const remove = (at: number) => {
    const next = lines[at + 1] ?? lines[at - 1]
    onChange({ lines: lines.filter((_, place) => place !== at), partsSaid: false })
    focus(next ? `[data-field="line-${String(next.key)}"] input` : '[data-add]')
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const next = lines[at + 1]
    focus(next ? `[data-field="line-${String(next.key)}"] [name="${event.target.name}"]` : '[data-add]')
  }
  return (
    <fieldset ref={list} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-semibold">{t('documents.items.title')}</legend>
      {lines.map((line, at) => (
        <LineFields
          key={line.key}
          {...{ line, currency, options }}
          number={at + 1}
          broken={line.place !== null && broken.has(line.place)}
          onChange={(next) => change(line.key, next)}
          onRemove={() => remove(at)}
          onKeyDown={(event) => onKeyDown(event, at)}
        />
      ))}
      <Button size="sm" className="self-start" data-add onClick={add}>
        <Plus aria-hidden className="size-4" />
        {t('documents.items.add')}
      </Button>
      <Extras {...{ form, currency, onChange }} />
    </fieldset>
  )
}
