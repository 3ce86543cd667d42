import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHousehold } from '@/lib/api/me'
import { membersQuery } from '@/lib/api/members'
import { Select } from '@/ui/select'
import { budgetsQuery } from './queries'

type MemberSelectProps = { member: string | undefined; onChange: (member: string | undefined) => void }

/** Whose budget it is. A household of one has only the shared one, until somebody made another. */
export function MemberSelect({ member, onChange }: MemberSelectProps) {
  const { t } = useTranslation()
  const { id } = useHousehold()
  const { data: members = [] } = useQuery(membersQuery(id))
  const { data: budgets = [] } = useQuery(budgetsQuery)
  const gone = budgets.filter(
    ({ memberId }) => memberId && !members.some(({ userId }) => userId === memberId),
  )
  if (members.length < 2 && gone.length === 0 && !member && !budgets.some(({ memberId }) => memberId))
    return null
  return (
    <Select
      aria-label={t('budgets.member.label')}
      value={member ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      className="max-w-44"
    >
      <option value="">{t('budgets.member.shared')}</option>
      {members.map(({ userId, displayName }) => (
        <option key={userId} value={userId}>
          {displayName}
        </option>
      ))}
      {gone.map(({ memberId }) => (
        <option key={memberId} value={memberId ?? ''}>
          {t('budgets.member.former')}
        </option>
      ))}
    </Select>
  )
}
