import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/lib/use-debounced'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { moveFocus } from '@/ui/move-focus'
import { bankTextsQuery, fewestLetters, type BankText } from './queries'
import { TransactionCount } from './transaction-count'

type BankTextSearchProps = { taken: readonly string[]; onPick: (text: BankText) => void }

/** What else banks write, found by a part of it; arrows go from one to the next, Enter takes it. */
export function BankTextSearch({ taken, onPick }: BankTextSearchProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const rested = useDebounced(words.trim(), 250)
  const { data, error } = useQuery(bankTextsQuery(rested))
  const field = useRef<HTMLInputElement>(null)
  const searching = words.trim().length >= fewestLetters
  const found = searching ? data?.items.filter(({ key }) => !taken.includes(key)) : undefined
  const pick = (text: BankText) => {
    onPick(text)
    setWords('')
    field.current?.focus()
  }
  return (
    <div>
      <Field label={t('merchants.editor.add')} hint={t('merchants.editor.hint')}>
        {(control) => (
          <Input
            {...control}
            ref={field}
            data-row
            type="search"
            autoComplete="off"
            maxLength={100}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              // Enter takes the first rather than sending the form.
              if (event.key === 'Enter' && words) {
                event.preventDefault()
                if (found?.[0]) pick(found[0])
              } else if (event.key === 'ArrowDown') moveFocus(event)
            }}
          />
        )}
      </Field>
      {/* Keys that pass through on their way from the texts. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul aria-label={t('merchants.editor.add')} className="mt-1" onKeyDown={moveFocus}>
        {found?.map((text) => (
          <li key={text.key}>
            <button
              type="button"
              data-row
              onClick={() => pick(text)}
              className="flex min-h-9 w-full flex-wrap items-center gap-x-3 rounded-md px-2 py-1 text-left hover:bg-sunken focus:bg-sunken"
            >
              <Plus aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 grow break-words">{text.key}</span>{' '}
              {text.merchant ? (
                <span className="text-xs text-muted">
                  {t('merchants.editor.now', { name: text.merchant })}
                </span>
              ) : null}
              <TransactionCount count={text.count} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={found?.length === 0 ? 'mt-1 text-muted' : 'sr-only'}>
        {found?.length === 0
          ? t('merchants.editor.none')
          : found
            ? t('ui.options.found', { count: found.length })
            : ''}
      </p>
      <FormProblem error={error} />
    </div>
  )
}
