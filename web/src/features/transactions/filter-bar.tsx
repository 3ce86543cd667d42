import { SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { usePhone } from '@/lib/media'
import { Button } from '@/ui/button'
import { Combobox } from '@/ui/combobox'
import { Dialog } from '@/ui/dialog'
import { SearchField } from '@/ui/search-field'
import { Select } from '@/ui/select'
import type { Categories } from './use-categories'
import { countFilters, isFiltered, type Filter } from './filter'
import { FilterFields } from './filter-fields'

export type FilterBarProps = {
  filter: Filter
  accounts: readonly Account[]
  categories: Categories
  baseCurrency: string
  onChange: (change: Filter, replace?: boolean) => void
  onClear: () => void
}

const everything = 'all'

/** Narrows the list; what it narrows to is in the address, so that it can be kept and shared. */
export function FilterBar(props: FilterBarProps) {
  const { filter, accounts, categories, onChange, onClear } = props
  const { t } = useTranslation()
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const hidden = countFilters(filter) + (phone ? Number(!!filter.account) + Number(!!filter.category) : 0)
  const choices = (
    <>
      <AccountFilter {...{ filter, accounts, onChange }} />
      <Combobox
        label={t('transactions.column.category')}
        placeholder={t('transactions.filter.anyCategory')}
        options={[{ value: everything, label: t('transactions.filter.anyCategory') }, ...categories.options]}
        value={filter.category ?? everything}
        onChange={(value) => onChange({ category: value === everything ? undefined : value })}
      />
    </>
  )
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-2 md:grid md:grid-cols-[minmax(0,1fr)_13rem_15rem_auto_auto]">
        <SearchField
          label={t('transactions.filter.search')}
          value={filter.q}
          onChange={(q) => onChange({ q }, true)}
        />
        {phone ? null : choices}
        <Button aria-expanded={open} onClick={() => setOpen(!open)} className="shrink-0">
          <SlidersHorizontal aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t('transactions.filter.more')}</span>
          {hidden > 0 ? (
            <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{hidden}</span>
          ) : null}
        </Button>
        {isFiltered(filter) && !phone ? (
          <Button variant="ghost" onClick={onClear}>
            <X aria-hidden className="size-4" />
            {t('transactions.filter.clear')}
          </Button>
        ) : null}
      </div>
      {phone ? (
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title={t('transactions.filter.more')}
          footer={
            <>
              <Button variant="ghost" onClick={onClear}>
                {t('transactions.filter.clear')}
              </Button>
              <Button variant="primary" onClick={() => setOpen(false)}>
                {t('transactions.filter.show')}
              </Button>
            </>
          }
        >
          <div className="flex flex-col gap-4">
            {choices}
            <FilterFields {...props} />
          </div>
        </Dialog>
      ) : open ? (
        <div className="rounded-xl border border-line bg-surface p-4">
          <FilterFields {...props} />
        </div>
      ) : null}
    </div>
  )
}

function AccountFilter({
  filter,
  accounts,
  onChange,
}: Pick<FilterBarProps, 'filter' | 'accounts' | 'onChange'>) {
  const { t } = useTranslation()
  const open = accounts.filter(({ archived }) => !archived)
  const closed = accounts.filter(({ archived }) => archived)
  return (
    <Select
      aria-label={t('transactions.column.account')}
      value={filter.account ?? ''}
      onChange={(event) => onChange({ account: event.target.value || undefined })}
    >
      <option value="">{t('transactions.filter.anyAccount')}</option>
      {open.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {closed.length > 0 ? (
        <optgroup label={t('transactions.filter.closedAccounts')}>
          {closed.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ) : null}
    </Select>
  )
}
