import { given } from '@/lib/read-address'

export const views = ['list', 'calendar', 'forecast'] as const
export type View = (typeof views)[number]

/** What the address says: which view, of which month, and which series is open. */
export type RecurringSearch = {
  view?: View | undefined
  month?: string | undefined
  series?: string | undefined
}

const uuid = /^[0-9a-f-]{36}$/

export function readSearch(search: Record<string, unknown>): RecurringSearch {
  const { view, month, series } = search
  return given<RecurringSearch>({
    view: views.find((one) => one === view && one !== 'list'),
    month: typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    series: typeof series === 'string' && uuid.test(series) ? series : undefined,
  })
}
