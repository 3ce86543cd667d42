import type { Account, AccountType } from '@/lib/api/accounts'
import type { components } from '@/lib/api/schema.gen'
import { sumMoney, type Money } from '@/lib/money'

type Balance = components['schemas']['AccountBalance']

export const accountTypes: readonly AccountType[] = [
  'checking',
  'savings',
  'cash',
  'investment',
  'creditCard',
  'loan',
]

/** One sum per currency, in the order the currencies first appear. */
export function sumsOf(amounts: readonly Money[]): Money[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))]
  return currencies.map((code) =>
    sumMoney(
      amounts.filter(({ currency }) => currency === code),
      code,
    ),
  )
}

export type AccountGroup = { type: AccountType; accounts: Account[]; sums: Money[] }

export function groupsOf(accounts: readonly Account[]): AccountGroup[] {
  return accountTypes
    .map((type) => {
      const members = accounts.filter((account) => account.type === type && !account.archived)
      return { type, accounts: members, sums: sumsOf(members.map(({ balance }) => balance)) }
    })
    .filter((group) => group.accounts.length > 0)
}

export type Worth = {
  total: Money
  /** Day of the oldest rate used; undefined where nothing was converted. */
  rateDate: string | undefined
  /** Currencies that no rate is known for; their balances are not in the total. */
  unknown: readonly string[]
}

export function worthOf(balances: readonly Balance[], currency: string): Worth {
  const known = balances.flatMap(({ inBase }) => (inBase ? [inBase] : []))
  const dates = balances.flatMap(({ rateDate }) => (rateDate ? [rateDate] : []))
  const unknown = balances.filter(({ inBase }) => !inBase).map(({ balance }) => balance.currency)
  return {
    total: sumMoney(known, currency),
    rateDate: dates.sort()[0],
    unknown: [...new Set(unknown)],
  }
}
