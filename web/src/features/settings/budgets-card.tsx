import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the budget and the goals on a phone, whose bar has no place for them. */
export function BudgetsCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.budgets.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.budgets.text')}</p>
        <div className="flex gap-2">
          <Link to="/budgets" className={buttonLook({ variant: 'secondary' })}>
            {t('settings.budgets.open')}
          </Link>
          <Link to="/goals" className={buttonLook({ variant: 'secondary' })}>
            {t('settings.budgets.goals')}
          </Link>
        </div>
      </div>
    </Card>
  )
}
