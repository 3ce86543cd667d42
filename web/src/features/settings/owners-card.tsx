import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { api, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import type { Household } from '@/lib/api/me'
import { membersQuery } from '@/lib/api/members'
import { useDone } from '@/lib/done'
import { AsyncView, together } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { Select } from '@/ui/select'
import { useToast } from '@/ui/toast'

/** Whose each account is, so that reports can tell members apart; of use only where there are several. */
export function OwnersCard({ household }: { household: Household }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { done } = useDone(useToast())
  const members = useQuery(membersQuery(household.id))
  const accounts = useQuery(accountsQuery)
  const save = useMutation({
    mutationFn: ({ id, memberId }: { id: string; memberId: string | null }) =>
      takeWrite(api.PATCH('/api/v1/accounts/{id}', { params: { path: { id } }, body: { memberId } })),
    onSuccess: ({ changeSetId }) => done(t('settings.owners.saved'), changeSetId),
    onSettled: () => refreshLedger(client),
  })
  if ((members.data?.length ?? 0) < 2) return null
  return (
    <Card title={t('settings.owners.title')}>
      <p className="mb-3 max-w-xl text-muted">{t('settings.owners.text')}</p>
      <AsyncView query={together(accounts, members)}>
        {([known, people]) => (
          <ul className="divide-y divide-line">
            {known.map((account) => (
              <li key={account.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span className="min-w-0 truncate">{account.name}</span>
                <span className="w-56">
                  <Select
                    aria-label={t('settings.owners.of', { name: account.name })}
                    value={account.memberId ?? ''}
                    disabled={household.role === 'viewer'}
                    onChange={(event) =>
                      save.mutate({ id: account.id, memberId: event.target.value || null })
                    }
                  >
                    <option value="">{t('settings.owners.shared')}</option>
                    {people.map(({ userId, displayName }) => (
                      <option key={userId} value={userId}>
                        {displayName}
                      </option>
                    ))}
                  </Select>
                </span>
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
      <FormProblem error={save.error} />
    </Card>
  )
}
