import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { DryRun } from './dry-run'
import { previewQuery, type Rule, type RuleRequest } from './queries'
import { useSentence } from './sentence'
import type { RuleActs } from './use-rule-acts'

type ApplyDialogProps = { rule: Rule; acts: RuleActs; onClose: () => void }

/** A saved rule over what is in the ledger already: what it would change, and the button that does it. */
export function ApplyDialog({ rule, acts, onClose }: ApplyDialogProps) {
  const { t } = useTranslation()
  const { when, then } = useSentence()
  const request = useMemo(() => requestOf(rule), [rule])
  const { data } = useInfiniteQuery(previewQuery(request, rule.id, 'changes'))
  const count = data?.pages[0]?.count ?? 0
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('rules.apply.title', { name: rule.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('rules.editor.cancel')}</Button>
          <Button
            variant="primary"
            disabled={count === 0}
            onClick={() => {
              onClose()
              void acts.apply(rule.id)
            }}
          >
            {count > 0 ? t('rules.apply.button', { count }) : t('rules.apply.nothing')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-muted">
        {when(request)} → {then(request).join(' · ')}
      </p>
      <DryRun rule={request} ruleId={rule.id} />
    </Dialog>
  )
}

const requestOf = (rule: Rule): RuleRequest => {
  const { conditions, match, categoryId, payee, parts, tags, note, transfer, ignore, stop, enabled } = rule
  return {
    name: '-',
    conditions,
    match,
    categoryId,
    payee,
    parts,
    tags,
    note,
    transfer,
    ignore,
    stop,
    enabled,
  }
}
