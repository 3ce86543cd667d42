import { SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { Button } from '@/ui/button'
import { Combobox } from '@/ui/combobox'
import { SettledDateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { SearchField } from '@/ui/search-field'
import { Select } from '@/ui/select'
import { CurrencyChoice } from './currency-choice'
import { presets, type Kind, type Preset, type ReportSearch } from './search'

type ReportFiltersProps = {
  kind: Kind
  search: ReportSearch
  currency: string
  base: string
  accounts: readonly Account[]
  categories: readonly Category[]
  members: ReadonlyMap<string, string>
  onChange: (change: ReportSearch, replace?: boolean) => void
}

const everything = 'all'

/** The period, the currency and what else limits a report; all of it is in the address. */
export function ReportFilters(props: ReportFiltersProps) {
  const { kind, search, onChange } = props
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const limits = [search.account, search.category, search.member, search.tag, search.q]
  const count = limits.filter((limit) => limit !== undefined).length
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <div className="flex flex-wrap items-end gap-2">
        {kind === 'year' ? <YearChoice {...props} /> : <PeriodChoice {...props} />}
        <CurrencyChoice {...props} />
        {/cashFlow|categories|income/.test(kind) ? <IntervalChoice {...props} /> : null}
        {/cashFlow|merchants|accounts|members|tags/.test(kind) ? <CompareChoice {...props} /> : null}
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          <SlidersHorizontal aria-hidden className="size-4" />
          {t('reports.filter.more')}
          {count > 0 ? (
            <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{count}</span>
          ) : null}
        </Button>
        {count > 0 ? (
          <Button
            variant="ghost"
            onClick={() =>
              onChange({
                account: undefined,
                category: undefined,
                member: undefined,
                tag: undefined,
                q: undefined,
              })
            }
          >
            <X aria-hidden className="size-4" />
            {t('reports.filter.clear')}
          </Button>
        ) : null}
      </div>
      {open ? <Limits {...props} /> : null}
    </div>
  )
}

function PeriodChoice({ search, onChange }: ReportFiltersProps) {
  const { t } = useTranslation()
  const period = search.period ?? 'last12'
  return (
    <>
      <Field label={t('reports.period.label')}>
        {(control) => (
          <Select
            {...control}
            value={period}
            onChange={(event) => onChange({ period: event.target.value as Preset })}
          >
            {presets.map((preset) => (
              <option key={preset} value={preset}>
                {t(`reports.period.${preset}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {period === 'custom'
        ? (['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`reports.period.${end}`)}>
              {(control) => (
                <SettledDateInput
                  {...control}
                  value={search[end]}
                  onChange={(day) => onChange({ [end]: day })}
                />
              )}
            </Field>
          ))
        : null}
    </>
  )
}

function YearChoice({ search, onChange }: ReportFiltersProps) {
  const { t } = useTranslation()
  const now = new Date().getFullYear()
  const year = search.year ?? now
  return (
    <Field label={t('reports.column.year')}>
      {(control) => (
        <Select
          {...control}
          value={year}
          onChange={(event) => onChange({ year: Number(event.target.value) })}
        >
          {Array.from({ length: 30 }, (_, back) => now - back).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function IntervalChoice({ search, onChange }: ReportFiltersProps) {
  const { t } = useTranslation()
  return (
    <Field label={t('reports.by.label')}>
      {(control) => (
        <Select
          {...control}
          value={search.by ?? 'month'}
          onChange={(event) => onChange({ by: event.target.value === 'year' ? 'year' : undefined })}
        >
          <option value="month">{t('reports.by.month')}</option>
          <option value="year">{t('reports.by.year')}</option>
        </Select>
      )}
    </Field>
  )
}

function CompareChoice({ search, onChange }: ReportFiltersProps) {
  const { t } = useTranslation()
  return (
    <Field label={t('reports.compare.label')}>
      {(control) => (
        <Select
          {...control}
          value={search.compare ?? 'none'}
          onChange={(event) =>
            onChange({ compare: (['previous', 'year'] as const).find((how) => how === event.target.value) })
          }
        >
          {(['none', 'previous', 'year'] as const).map((how) => (
            <option key={how} value={how}>
              {t(`reports.compare.${how}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function Limits({ search, accounts, categories, members, onChange }: ReportFiltersProps) {
  const { t } = useTranslation()
  const pick = (name: 'account' | 'category' | 'member') => (value: string) =>
    onChange({ [name]: value === everything ? undefined : value })
  const any = { value: everything, label: t('reports.filter.any') }
  return (
    <div className="grid gap-3 rounded-xl border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
      <Combobox
        label={t('reports.filter.account')}
        placeholder={t('reports.filter.account')}
        options={[
          { ...any, label: t('reports.filter.anyAccount') },
          ...accounts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={search.account ?? everything}
        onChange={pick('account')}
      />
      <Combobox
        label={t('reports.filter.category')}
        placeholder={t('reports.filter.category')}
        options={[
          { ...any, label: t('reports.filter.anyCategory') },
          { value: 'none', label: t('reports.uncategorised') },
          ...categories.map((category) => ({ value: category.id ?? '', label: categoryName(category) })),
        ]}
        value={search.category ?? everything}
        onChange={pick('category')}
      />
      <Combobox
        label={t('reports.filter.member')}
        placeholder={t('reports.filter.member')}
        options={[
          { ...any, label: t('reports.filter.anyMember') },
          { value: 'none', label: t('reports.members.shared') },
          ...[...members].map(([value, label]) => ({ value, label })),
        ]}
        value={search.member ?? everything}
        onChange={pick('member')}
      />
      <SearchField
        label={t('reports.filter.tag')}
        value={search.tag}
        onChange={(tag) => onChange({ tag }, true)}
      />
      <SearchField
        label={t('reports.filter.words')}
        value={search.q}
        onChange={(q) => onChange({ q }, true)}
      />
    </div>
  )
}
