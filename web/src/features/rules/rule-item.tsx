import { ArrowDown, ArrowUp, Ellipsis, GripVertical, PencilLine, Play, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatDay } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Badge } from '@/ui/badge'
import { Menu } from '@/ui/menu'
import { Switch } from '@/ui/switch'
import type { Rule } from './queries'
import { useSentence } from './sentence'
import type { Sorting } from './use-sorting'

type RuleItemProps = {
  rule: Rule
  place: number
  total: number
  sorting: Sorting
  canWrite: boolean
  onEdit: () => void
  onApply: () => void
  onDelete: () => void
  onEnable: (enabled: boolean) => void
}

export function RuleItem(props: RuleItemProps) {
  const { rule, place, sorting, canWrite, onEnable } = props
  const { t } = useTranslation()
  return (
    // Only where something that is dragged may land; the handle inside has the keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      onDragOver={(event) => sorting.dragOver(event, place)}
      onDrop={sorting.drop}
      className={cn(
        'flex items-start gap-2 px-2 py-3 sm:gap-3 sm:px-3',
        sorting.lifted === rule.id && 'bg-accent-soft',
      )}
    >
      {canWrite ? <Handle {...props} /> : <span className="w-6 text-right text-muted">{place + 1}</span>}
      <Switch
        label={t('rules.item.enabled', { name: rule.name })}
        on={rule.enabled}
        disabled={!canWrite}
        onChange={onEnable}
      />
      <Words {...props} />
      {canWrite ? <RuleMenu {...props} /> : null}
    </li>
  )
}

function Handle({ rule, place, total, sorting }: RuleItemProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      draggable
      data-handle={rule.id}
      aria-label={t('rules.item.move', { name: rule.name, place: place + 1, total })}
      aria-pressed={sorting.lifted === rule.id}
      title={t('rules.item.moveHint')}
      onKeyDown={(event) => sorting.keyDown(event, rule, place)}
      onBlur={sorting.blur}
      onDragStart={(event) => sorting.dragStart(event, rule)}
      onDragEnd={sorting.cancel}
      className="-ml-1 flex h-6 w-6 shrink-0 cursor-grab items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink"
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  )
}

function Words({ rule, canWrite, onEdit }: RuleItemProps) {
  const { t } = useTranslation()
  const { when, then } = useSentence()
  return (
    <div className={cn('min-w-0 grow', !rule.enabled && 'opacity-60')}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {canWrite ? (
          <button
            type="button"
            onClick={onEdit}
            className="min-w-0 text-left font-medium break-words hover:underline"
          >
            {rule.name}
          </button>
        ) : (
          <span className="min-w-0 font-medium break-words">{rule.name}</span>
        )}
        {rule.stop ? null : <Badge>{t('rules.item.goesOn')}</Badge>}
      </div>
      <p className="break-words text-muted">{when(rule)}</p>
      <p className="break-words">
        <span aria-hidden>→ </span>
        {then(rule).join(' · ')}
      </p>
      <Hits rule={rule} />
    </div>
  )
}

/** How much of the ledger it decides now. */
function Hits({ rule: { hits, lastHit } }: { rule: Rule }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (hits === null || hits === undefined) return null
  if (hits === 0) return <p className="mt-1 text-xs text-muted">{t('rules.item.noHits')}</p>
  return (
    <p className="mt-1 text-xs text-muted">
      {t('rules.item.hits', { count: hits, formatted: formatCount(hits, locale) })}
      {lastHit ? ` · ${t('rules.item.lastHit', { day: formatDay(lastHit, locale) })}` : ''}
    </p>
  )
}

function RuleMenu({ rule, place, total, sorting, onEdit, onApply, onDelete }: RuleItemProps) {
  const { t } = useTranslation()
  const up = {
    label: t('rules.item.up'),
    icon: <ArrowUp aria-hidden />,
    run: () => sorting.move(rule, place - 1),
  }
  const down = {
    label: t('rules.item.down'),
    icon: <ArrowDown aria-hidden />,
    run: () => sorting.move(rule, place + 1),
  }
  return (
    <Menu
      label={t('rules.item.menu', { name: rule.name })}
      className="inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      trigger={<Ellipsis aria-hidden className="size-4" />}
      items={[
        { label: t('rules.item.edit'), icon: <PencilLine aria-hidden />, run: onEdit },
        { label: t('rules.item.apply'), icon: <Play aria-hidden />, run: onApply },
        ...(place > 0 ? [up] : []),
        ...(place < total - 1 ? [down] : []),
        { label: t('rules.item.delete'), icon: <Trash2 aria-hidden />, danger: true, run: onDelete },
      ]}
    />
  )
}
