import { useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '@/lib/api/use-sign-out'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { SkeletonRows } from '@/ui/skeleton'
import { useToast } from '@/ui/toast'
import { sessionsQuery, useEndSessions } from './queries'
import { SessionRow } from './session-row'

export function SessionCard() {
  const { t } = useTranslation()
  const toast = useToast()
  const signOut = useSignOut()
  const query = useQuery(sessionsQuery)
  const end = useEndSessions()
  const endAll = (ids: readonly string[]) => {
    end.mutate(ids, { onSuccess: () => toast({ text: t('settings.session.ended') }) })
  }
  return (
    <Card title={t('settings.session.title')}>
      <AsyncView query={query} skeleton={<SkeletonRows rows={2} />}>
        {(sessions) => {
          const others = sessions.filter(({ current }) => !current)
          return (
            <>
              <ul className="divide-y divide-line">
                {sessions.map((session) => (
                  <SessionRow
                    key={session.id}
                    session={session}
                    busy={end.isPending}
                    onEnd={() => endAll([session.id])}
                  />
                ))}
              </ul>
              {others.length > 1 ? (
                <Button
                  className="mt-3"
                  busy={end.isPending}
                  onClick={() => endAll(others.map(({ id }) => id))}
                >
                  {t('settings.session.others')}
                </Button>
              ) : null}
            </>
          )
        }}
      </AsyncView>
      <FormProblem error={end.error} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
        <p className="max-w-md text-muted">{t('settings.session.text')}</p>
        <Button onClick={signOut}>
          <LogOut aria-hidden className="size-4" />
          {t('settings.session.here')}
        </Button>
      </div>
    </Card>
  )
}
