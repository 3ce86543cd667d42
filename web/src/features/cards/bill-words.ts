import { useTranslation } from 'react-i18next'
import type { Bill } from '@/lib/api/bills'
import { formatDay, today } from '@/lib/dates'
import { useLocale } from '@/lib/locale'

/** The transactions behind a bill. */
export const rowsOf = ({ accountId, from, to }: Bill) => ({ account: accountId, from, to })

/** When a bill is due, or was; without a due day, when it closes or did. */
export function useDueWords() {
  const { t } = useTranslation()
  const locale = useLocale()
  return ({ dueDate, to, state }: Bill): { text: string; late: boolean } => {
    const late = dueDate !== null && dueDate < today()
    const date = formatDay(dueDate ?? to, locale)
    if (dueDate === null)
      return { text: t(state === 'closed' ? 'cards.bill.noDue' : 'cards.bill.closes', { date }), late }
    return { text: t(late ? 'cards.bill.overdue' : 'cards.bill.due', { date }), late }
  }
}
