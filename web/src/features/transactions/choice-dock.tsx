import { ActionDock } from '@/ui/action-dock'
import { BulkBar } from './bulk-bar'
import type { Categories } from './use-categories'
import type { Transaction } from './queries'
import { SimilarBar } from './similar-bar'
import type { Actions } from './use-actions'
import type { EditingState } from './use-editing'
import type { Rows } from './use-rows'

type ChoiceDockProps = {
  list: Rows
  editing: EditingState
  actions: Actions
  categories: Categories
  onRule: (row: Transaction) => void
  onRemove: () => void
}

/** What can be done with the chosen rows, or with those that look like one just corrected. */
export function ChoiceDock({ list, editing, actions, categories, onRule, onRemove }: ChoiceDockProps) {
  const { selection, chosen, which, count, offered, sides, twins } = list
  return (
    <ActionDock>
      {actions.similar && selection.size === 0 ? (
        <SimilarBar
          similar={actions.similar}
          categories={categories}
          onClose={actions.forgetSimilar}
          onAll={actions.changeSimilar}
          onRule={onRule}
        />
      ) : null}
      {selection.size > 0 ? (
        <BulkBar
          count={count}
          offerAll={selection.all ? undefined : offered}
          onAll={selection.selectAll}
          canLink={sides !== undefined}
          canMerge={twins !== undefined}
          onCategory={() => editing.open({ kind: 'category', rows: chosen })}
          onText={(field) => editing.open({ kind: 'text', field, count })}
          onSet={(set) => void actions.editMany(which, set)}
          onLink={() => sides && void actions.link(sides.from, sides.to)}
          onMerge={editing.merge}
          onDelete={onRemove}
          onClear={selection.clear}
        />
      ) : null}
    </ActionDock>
  )
}
