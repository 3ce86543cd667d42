import { Link } from '@tanstack/react-router'
import { Bookmark, ListChecks, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, buttonLook } from '@/ui/button'

type PageActionsProps = { account: string | undefined; onViews: () => void; onAdd: (() => void) | undefined }

/** What the page offers whichever rows are chosen. */
export function PageActions({ account, onViews, onAdd }: PageActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Button onClick={onViews}>
        <Bookmark aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t('transactions.views.open')}</span>
      </Button>
      {account ? (
        <Link to="/reconcile/$accountId" params={{ accountId: account }} search={{}} className={buttonLook()}>
          <ListChecks aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t('transactions.action.reconcile')}</span>
        </Link>
      ) : null}
      {onAdd ? (
        <Button variant="primary" onClick={onAdd}>
          <Plus aria-hidden className="size-4" />
          {t('transactions.action.add')}
        </Button>
      ) : null}
    </>
  )
}
