import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { insightsQuery } from '@/lib/api/insights'
import { rowsOf } from '@/lib/insight-rows'
import { useInsightNames } from '@/lib/use-insight-names'
import { useInsightWords } from '@/lib/use-insight-words'
import { Card } from '@/ui/card'
import { FactText } from '@/ui/fact-text'
import { MoneyText } from '@/ui/money-text'

const most = 3

/** What is worth knowing first; nothing while nothing is. */
export function InsightsCard() {
  const { t } = useTranslation()
  const { data } = useQuery(insightsQuery())
  const names = useInsightNames()
  const words = useInsightWords()
  const items = data?.items.slice(0, most) ?? []
  if (items.length === 0) return null
  return (
    <Card
      title={t('insights.title')}
      action={
        <Link
          to="/insights"
          className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {t('insights.all')}
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {items.map((insight) => (
          <li key={insight.id} className="flex items-start gap-3 py-2">
            <Link
              {...(insight.rows
                ? { to: '/transactions', search: rowsOf(insight.rows) }
                : { to: '/insights' })}
              className="min-w-0 grow underline-offset-4 hover:underline"
            >
              <FactText text={words(insight)} facts={insight.facts} names={names} />
            </Link>
            <MoneyText value={insight.stake} className="font-medium" />
          </li>
        ))}
      </ul>
    </Card>
  )
}
