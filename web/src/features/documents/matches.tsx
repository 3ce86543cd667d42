import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import type { Candidate } from './queries'

type MatchesProps = {
  candidates: readonly Candidate[]
  /** None means a transaction of its own. */
  chosen: string | undefined
  onChoose: (transactionId: string | undefined) => void
}

/** The bank's line that the document is about, so that nothing is booked twice; or a new transaction. */
export function Matches({ candidates, chosen, onChoose }: MatchesProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: accounts } = useQuery(accountsQuery)
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-semibold">{t('documents.match.title')}</legend>
      {candidates.map(({ transactionId, accountId, date, amount, payee, description, reason }) => (
        <Choice
          key={transactionId}
          checked={chosen === transactionId}
          onChoose={() => onChoose(transactionId)}
          label={
            <>
              <span className="flex flex-wrap justify-between gap-x-3">
                <span className="font-medium break-words">{payee ?? description}</span>
                <MoneyText value={amount} />
              </span>
              <span className="text-xs text-muted">
                {formatDay(date, locale)} · {accounts?.find(({ id }) => id === accountId)?.name ?? ''} ·{' '}
                {t([`documents.match.${reason}`, 'documents.match.same-amount'] as never)}
              </span>
            </>
          }
        />
      ))}
      <Choice
        checked={chosen === undefined}
        onChoose={() => onChoose(undefined)}
        label={<span className="font-medium">{t('documents.match.new')}</span>}
      />
    </fieldset>
  )
}

type ChoiceProps = { checked: boolean; onChoose: () => void; label: ReactNode }

function Choice({ checked, onChoose, label }: ChoiceProps) {
  return (
    <label className="flex cursor-pointer gap-2.5 rounded-lg border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type="radio"
        name="match"
        checked={checked}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
      />
      <span className="flex min-w-0 grow flex-col">{label}</span>
    </label>
  )
}

/** The likeliest, where it is more than the same amount on about the same day. */
export const likelyMatch = (candidates: readonly Candidate[]) =>
  candidates.find(({ reason }) => reason !== 'same-amount')?.transactionId
