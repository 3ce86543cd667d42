import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { useCommands } from '@/lib/commands'
import { usePhone } from '@/lib/media'
import { Button } from '@/ui/button'
import { FormProblem } from '@/ui/form-problem'
import { KeyCaps } from '@/ui/key-caps'
import { Bought } from './bought'
import { sureEnough, type FieldName } from './draft-form'
import { Matches } from './matches'
import type { Detail } from './queries'
import { ReviewField } from './review-field'
import { useCategoryOptions } from './use-category-options'
import { useReviewForm, type Confirmed } from './use-review-form'

type ReviewFormProps = {
  detail: Detail
  accounts: readonly Account[]
  /** Asked for from the picture; counts up, so that the same may be asked for again. */
  wanted: { field: string; count: number } | undefined
  /** What proves it, beside what it is about. */
  proof: ReactNode
  broken: ReadonlySet<number>
  onField: (field: string | undefined) => void
  onConfirmed: (confirmed: Confirmed) => void
}

/** What the document would become. The doubtful fields stand first, and Enter goes through them. */
export function ReviewForm(props: ReviewFormProps) {
  const { detail, accounts, wanted, proof, broken, onField, onConfirmed } = props
  const { t } = useTranslation()
  const phone = usePhone()
  const root = useRef<HTMLFormElement>(null)
  const options = useCategoryOptions()
  const review = useReviewForm(detail, accounts, onConfirmed)
  const { form, order, sureness, currency, missing, match, busy, isBroken } = review
  const open = accounts.filter(({ archived, id }) => !archived || id === form.accountId)

  const focus = (field: string) =>
    root.current
      ?.querySelector<HTMLElement>(
        `:is([data-field="${field}"], [data-mark="${field}"]) :is(input, select, button)`,
      )
      ?.focus()
  const confirm = () => {
    const inTheWay = review.confirm()
    if (inTheWay) focus(inTheWay)
  }
  useCommands([
    {
      id: 'documents:confirm',
      label: t('documents.action.confirm'),
      group: t('documents.title'),
      keys: 'mod+enter',
      run: confirm,
    },
  ])

  const begin = useEffectEvent(() => {
    // On a phone the keyboard would cover the picture.
    const [first] = order
    if (!phone && first) focus(sureness[first] < sureEnough ? first : 'confirm')
  })
  useEffect(() => begin(), [])
  useEffect(() => {
    if (wanted) focus(wanted.field)
  }, [wanted])

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
    // Out of the field, so that single keys are commands again.
    if (event.key === 'Escape') root.current?.focus()
    else if (event.key === 'Enter' && target.matches('input')) {
      const field = target.closest<HTMLElement>('[data-field]')?.dataset.field
      if (field?.startsWith('line-')) return
      const following = order.slice(order.indexOf(field as FieldName) + 1)
      focus(following.find((name) => sureness[name] < sureEnough) ?? 'confirm')
    } else return
    event.preventDefault()
  }

  return (
    // Keys that pass through on their way from the fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={root}
      tabIndex={-1}
      aria-label={t('documents.form.label')}
      className="flex flex-col gap-4 outline-none"
      onKeyDown={onKeyDown}
      onFocus={({ target }) =>
        onField(
          target.closest<HTMLElement>('[data-mark]')?.dataset.mark ??
            target.closest<HTMLElement>('[data-field]')?.dataset.field,
        )
      }
      onBlur={review.keep}
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      {order.map((name) => (
        <div key={name} data-field={name}>
          <ReviewField
            {...{ name, form, currency, options }}
            draft={detail.draft}
            accounts={open}
            sureness={sureness[name]}
            missing={missing.includes(name)}
            onChange={review.change}
          />
        </div>
      ))}
      {detail.candidates.length > 0 ? (
        <Matches candidates={detail.candidates} chosen={match} onChoose={review.choose} />
      ) : null}
      <FormProblem error={review.error} />
      <div data-field="confirm" className="flex flex-wrap items-center justify-between gap-3">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted max-md:hidden">
          <Hint keys="Enter" text={t('documents.keys.doubtful')} />
          <Hint keys="mod+Enter" text={t('documents.keys.confirm')} />
          <Hint keys="Escape" text={t('documents.keys.leave')} />
        </span>
        <Button type="submit" variant="primary" busy={busy}>
          {t(
            isBroken
              ? match
                ? 'documents.action.attachAnyway'
                : 'documents.action.bookAnyway'
              : match
                ? 'documents.action.attach'
                : 'documents.action.book',
          )}
        </Button>
      </div>
      {proof}
      <Bought {...{ form, options, broken }} currency={review.own} onChange={review.change} />
    </form>
  )
}

function Hint({ keys, text }: { keys: string; text: string }) {
  return (
    <span className="flex items-center gap-2">
      <KeyCaps keys={keys} />
      {text}
    </span>
  )
}
