import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe, type Household } from '@/lib/api/me'
import { membersQuery } from '@/lib/api/members'
import { AsyncView } from '@/ui/async-view'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { SkeletonRows } from '@/ui/skeleton'

export function MembersCard({ household }: { household: Household }) {
  const { t } = useTranslation()
  const { user } = useMe()
  const query = useQuery(membersQuery(household.id))
  return (
    <Card title={t('settings.members.title')}>
      <AsyncView query={query} skeleton={<SkeletonRows rows={2} />}>
        {(members) => (
          <ul className="divide-y divide-line">
            {members.map((member) => (
              <li key={member.userId} className="flex items-center gap-3 py-2.5 first:pt-0 last:pb-0">
                <span className="min-w-0 grow">
                  <span className="block truncate font-medium">
                    {member.displayName}
                    {member.userId === user.id ? (
                      <span className="font-normal text-muted"> · {t('settings.members.you')}</span>
                    ) : null}
                  </span>
                  <span className="block truncate text-xs text-muted">{member.email}</span>
                </span>
                <Badge tone={member.role === 'owner' ? 'accent' : 'neutral'}>
                  {t(`settings.role.${member.role}`)}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
    </Card>
  )
}
