import { createStore, useStore } from '@/lib/store'
import { eachCurrency, type ReportSearch } from './search'

// Chosen for now: it ends with the page, and the household's own stays what it is.
const chosen = createStore<string | undefined>(undefined)

export const keepForSession = (currency: string) => chosen.set(currency)

/** What amounts are shown in: as the address says, else as chosen before, else as the household has it. */
export function useReportCurrency(search: ReportSearch, base: string): string {
  const session = useStore(chosen)
  return search.currency ?? session ?? base
}

export const isConverted = (currency: string) => currency !== eachCurrency
