import { useQuery } from '@tanstack/react-query'
import { Lightbulb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { insightsQuery, useDismissInsight, type Insight } from '@/lib/api/insights'
import { useHousehold } from '@/lib/api/me'
import { useDone } from '@/lib/done'
import { useInsightNames } from '@/lib/use-insight-names'
import { AsyncView } from '@/ui/async-view'
import { EmptyState } from '@/ui/empty-state'
import { useToast } from '@/ui/toast'
import { InsightCard } from './insight-card'

/** Everything worth knowing, the most money first; or what was dismissed. */
export function Feed({ dismissed }: { dismissed: boolean }) {
  const { t } = useTranslation()
  const query = useQuery(insightsQuery(dismissed))
  const { role } = useHousehold()
  const names = useInsightNames()
  const { done, refuse } = useDone(useToast())
  const dismiss = useDismissInsight()
  const put = ({ id }: Insight) =>
    dismiss
      .mutateAsync({ id, restore: dismissed })
      .then((changeSetId) => done(t(dismissed ? 'insights.restored' : 'insights.dismissed'), changeSetId))
      .catch(refuse)
  return (
    <AsyncView
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState
          icon={Lightbulb}
          title={t(dismissed ? 'insights.none.dismissed' : 'insights.none.title')}
          text={t(dismissed ? 'insights.none.dismissedText' : 'insights.none.text')}
        />
      }
    >
      {({ items }) => (
        <ul className="flex flex-col gap-3">
          {items.map((insight) => (
            <li key={insight.id}>
              <InsightCard
                insight={insight}
                names={names}
                onDismiss={role === 'viewer' ? undefined : () => void put(insight)}
              />
            </li>
          ))}
        </ul>
      )}
    </AsyncView>
  )
}
