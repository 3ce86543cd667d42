import type { Rule } from './queries'
import { RuleItem } from './rule-item'
import type { RuleActs } from './use-rule-acts'
import { useSorting } from './use-sorting'

type RuleListProps = {
  rules: readonly Rule[]
  acts: RuleActs
  canWrite: boolean
  onEdit: (rule: Rule) => void
  onApply: (rule: Rule) => void
}

/** The rules in the order in which they are tried. */
export function RuleList({ rules, acts, canWrite, onEdit, onApply }: RuleListProps) {
  const sorting = useSorting(rules, acts.order)
  return (
    <>
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
        {sorting.shown.map((rule, place) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            place={place}
            total={rules.length}
            sorting={sorting}
            canWrite={canWrite}
            onEdit={() => onEdit(rule)}
            onApply={() => onApply(rule)}
            onDelete={() => acts.remove(rule)}
            onEnable={(enabled) => acts.enable(rule, enabled)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {sorting.said}
      </p>
    </>
  )
}
