import { useQuery } from '@tanstack/react-query'
import { SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useHousehold } from '@/lib/api/me'
import { membersQuery } from '@/lib/api/members'
import { Button } from '@/ui/button'
import { DateInput } from '@/ui/date-input'
import { ErrorLine } from '@/ui/error-state'
import { Field } from '@/ui/field'
import { SearchField } from '@/ui/search-field'
import { Select } from '@/ui/select'
import { isKind, kinds } from './kinds'
import { isFiltered, type ActivitySearch } from './search'

type FiltersProps = { search: ActivitySearch; onSearch: (search: ActivitySearch) => void }

/** Narrows the history; what it narrows to is in the address. */
export function Filters({ search, onSearch }: FiltersProps) {
  const { t } = useTranslation()
  const { kind, q, ...others } = search
  const hidden = Object.values(others).filter((value) => value !== undefined).length
  const [open, setOpen] = useState(hidden > 0)
  const change = (part: ActivitySearch) => onSearch({ ...search, ...part })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <span className="min-w-40 grow">
          <SearchField
            label={t('activity.search.words')}
            value={q}
            onChange={(next) => change({ q: next })}
          />
        </span>
        <span className="grow sm:grow-0">
          <Select
            aria-label={t('activity.filter')}
            value={kind ?? ''}
            onChange={({ target }) => change({ kind: isKind(target.value) ? target.value : undefined })}
          >
            <option value="">{t('activity.kind.all')}</option>
            {kinds.map((value) => (
              <option key={value} value={value}>
                {t(`activity.kind.${value}`)}
              </option>
            ))}
          </Select>
        </span>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          <SlidersHorizontal aria-hidden className="size-4" />
          {t('activity.search.more')}
          {hidden > 0 ? (
            <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{hidden}</span>
          ) : null}
        </Button>
        {isFiltered(search) ? (
          <Button variant="ghost" onClick={() => onSearch({})}>
            <X aria-hidden className="size-4" />
            {t('activity.search.clear')}
          </Button>
        ) : null}
      </div>
      {open ? <MoreFields search={search} change={change} /> : null}
    </div>
  )
}

function MoreFields({ search, change }: { search: ActivitySearch; change: (part: ActivitySearch) => void }) {
  const { t } = useTranslation()
  const { id } = useHousehold()
  const { data: members = [], ...ofMembers } = useQuery(membersQuery(id))
  const { data: accounts = [], ...ofAccounts } = useQuery(accountsQuery)
  const failed = [ofMembers, ofAccounts].find(({ isError }) => isError)
  const any = t('activity.search.any')
  return (
    <div className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:grid-cols-2">
      {failed ? (
        <div className="sm:col-span-2">
          <ErrorLine error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      ) : null}
      <Field label={t('activity.search.actor')}>
        {(control) => (
          <Select
            {...control}
            value={search.actor ?? ''}
            onChange={({ target }) => change({ actor: target.value || undefined })}
          >
            <option value="">{any}</option>
            {members.map(({ userId, displayName }) => (
              <option key={userId} value={userId}>
                {displayName}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('activity.search.account')}>
        {(control) => (
          <Select
            {...control}
            value={search.account ?? ''}
            onChange={({ target }) => change({ account: target.value || undefined })}
          >
            <option value="">{any}</option>
            {accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('activity.search.from')}>
        {(control) => <DateInput {...control} value={search.from} onChange={(from) => change({ from })} />}
      </Field>
      <Field label={t('activity.search.to')}>
        {(control) => <DateInput {...control} value={search.to} onChange={(to) => change({ to })} />}
      </Field>
      <Field label={t('activity.search.undone')}>
        {(control) => (
          <Select
            {...control}
            value={search.undone === undefined ? '' : String(search.undone)}
            onChange={({ target }) =>
              change({ undone: target.value === '' ? undefined : target.value === 'true' })
            }
          >
            <option value="">{any}</option>
            <option value="false">{t('activity.search.stands')}</option>
            <option value="true">{t('activity.search.isUndone')}</option>
          </Select>
        )}
      </Field>
    </div>
  )
}
