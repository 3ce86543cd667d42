import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldNames } from '@/lib/api/field-names'
import type { components } from '@/lib/api/schema.gen'
import { categoryName } from '@/lib/categories'
import { useChangeLabel } from '@/lib/change-label'
import { cn } from '@/lib/class-names'
import { formatInstant } from '@/lib/dates'
import { decisionText } from '@/lib/decision'
import { useLocale } from '@/lib/locale'
import { relativeTime } from '@/lib/relative-time'
import { AsyncView } from '@/ui/async-view'
import { FieldChanges } from '@/ui/field-changes'
import { MoneyText } from '@/ui/money-text'
import { SkeletonRows } from '@/ui/skeleton'
import { explanationQuery, type Transaction } from './queries'
import type { Categories } from './use-categories'

type Schemas = components['schemas']
type ExplanationProps = { row: Transaction; categories: Categories }

/** Why a transaction is under its category, and who changed what; asked for when it is opened. */
export function Explanation({ row, categories }: ExplanationProps) {
  const { t } = useTranslation()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="mt-1.5 text-xs">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="-ml-1 flex min-h-6 items-center gap-1 rounded px-1 font-medium text-accent-text hover:underline"
      >
        <ChevronRight aria-hidden className={cn('size-3.5 transition-transform', open && 'rotate-90')} />
        {t('transactions.why.title')}
      </button>
      {open ? (
        <div id={id} className="mt-2">
          <Answer row={row} categories={categories} />
        </div>
      ) : null}
    </div>
  )
}

function Answer({ row, categories }: ExplanationProps) {
  const { t } = useTranslation()
  const query = useQuery(explanationQuery(row.id))
  return (
    <AsyncView query={query} skeleton={<SkeletonRows rows={2} />}>
      {({ merchantKey, bankText, decisions, changes }) => (
        <div className="flex flex-col gap-3">
          <ul className="flex flex-col gap-2">
            {decisions.map((decision, place) => (
              <li key={place}>
                <Decision
                  decision={decision}
                  row={row}
                  categories={categories}
                  isPart={decisions.length > 1}
                />
              </li>
            ))}
          </ul>
          {bankText ? (
            <p className="break-words text-muted">{t('transactions.why.bank', { text: bankText })}</p>
          ) : null}
          {merchantKey ? (
            <p className="break-words text-muted">{t('transactions.why.merchant', { name: merchantKey })}</p>
          ) : null}
          <section>
            <h3 className="font-medium">{t('transactions.why.history')}</h3>
            <ol className="mt-1 flex flex-col gap-2">
              {changes.map((change) => (
                <li key={change.changeSetId} className="border-l-2 border-line pl-3">
                  <Change change={change} currency={row.amount.currency} />
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </AsyncView>
  )
}

type DecisionProps = ExplanationProps & { decision: Schemas['DecisionExplanation']; isPart: boolean }

function Decision({ decision, row, categories, isPart }: DecisionProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { source, evidence, ruleName, amount } = decision
  const category = decision.categoryId ? categories.byId.get(decision.categoryId) : undefined
  const ruleId = /^rule:(.+)$/.exec(evidence ?? '')?.[1]
  return (
    <>
      <span className="font-medium">
        {category ? categoryName(category) : t('transactions.category.none')}
        {isPart ? (
          <>
            {' · '}
            <MoneyText value={amount} />
          </>
        ) : null}
      </span>{' '}
      <span className="text-muted">{decisionText(t, locale, decision, row.payee)}</span>{' '}
      {source !== 'rule' ? null : ruleName && ruleId ? (
        <Link
          to="/rules"
          search={{ rule: ruleId }}
          className="font-medium text-accent-text underline underline-offset-4"
        >
          {ruleName}
        </Link>
      ) : (
        <em>{t('transactions.why.ruleGone')}</em>
      )}
    </>
  )
}

type ChangeProps = { change: Schemas['TransactionChange']; currency: string }

function Change({ change, currency }: ChangeProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const label = useChangeLabel()
  const nameOf = useFieldNames(change.fields)
  return (
    <>
      <p className="break-words">{label(change)}</p>
      <p className="text-muted">
        {change.actor ?? t('activity.actor.program')} ·{' '}
        <time dateTime={change.at} title={formatInstant(change.at, locale)}>
          {relativeTime(change.at, locale)}
        </time>
      </p>
      <FieldChanges changes={change.fields} currency={currency} nameOf={nameOf} />
    </>
  )
}
