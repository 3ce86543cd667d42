import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncView } from '@/ui/async-view'
import { Dialog } from '@/ui/dialog'
import { draftOf } from './draft'
import { suggestionQuery } from './queries'
import { RuleDialog } from './rule-dialog'
import type { RuleActs } from './use-rule-acts'

type SuggestedRuleProps = { transactionId: string; acts: RuleActs; onClose: () => void }

/** A rule made from one transaction, to be looked over and saved. */
export function SuggestedRule({ transactionId, acts, onClose }: SuggestedRuleProps) {
  const { t } = useTranslation()
  const query = useQuery(suggestionQuery(transactionId))
  if (query.data)
    return <RuleDialog draft={draftOf(query.data.rule)} ruleId={undefined} acts={acts} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t('rules.editor.create')}>
      <AsyncView query={query}>{() => null}</AsyncView>
    </Dialog>
  )
}
