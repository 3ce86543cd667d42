import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { Notice } from '@/ui/notice'
import { CircleAlert } from 'lucide-react'
import { AccountForm } from './account-form'
import { useCorrect, type Import } from './queries'

/** Where the lines of each account in the file go. */
export function AccountStep({ read, onDone }: { read: Import; onDone: () => void }) {
  const { t } = useTranslation()
  const query = useQuery(accountsQuery)
  const correct = useCorrect(read.id)
  return (
    <div className="flex w-full max-w-3xl flex-col gap-4">
      <AsyncView query={query}>
        {(accounts) => (
          <div className="grid gap-4">
            {read.accounts.map((account) => (
              <Card
                key={account.text}
                title={
                  account.text
                    ? t('imports.account.inFile', { text: account.text })
                    : t('imports.account.unnamed')
                }
              >
                <AccountForm
                  key={`${account.accountId ?? ''} ${account.name} ${account.type}`}
                  account={account}
                  accounts={accounts}
                  onCorrect={correct.mutate}
                />
                {account.currencyDiffers ? (
                  <div className="mt-3">
                    <Notice tone="danger" icon={CircleAlert} alert>
                      {t('imports.account.currencyDiffers', {
                        file: account.total.currency,
                        account: account.currency,
                      })}
                    </Notice>
                  </div>
                ) : null}
              </Card>
            ))}
          </div>
        )}
      </AsyncView>
      <FormProblem error={correct.error} />
      <div className="flex justify-end">
        <Button variant="primary" busy={correct.isPending} onClick={onDone}>
          {t('imports.account.done')}
        </Button>
      </div>
    </div>
  )
}
