import { Link } from '@tanstack/react-router'
import {
  ChevronRight,
  FileDown,
  ListChecks,
  PencilLine,
  Redo2,
  Sparkles,
  Undo2,
  Wand2,
  type LucideIcon,
} from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Badge } from '@/ui/badge'
import { ChangeDetail } from './change-detail'
import type { ChangeKind, ChangeSet } from './kinds'
import { useChangeLabel } from '@/lib/change-label'
import { relativeTime } from '@/lib/relative-time'
import { RevertButton } from './revert-button'

const icons: Partial<Record<ChangeKind, LucideIcon>> = {
  manual: PencilLine,
  bulk: ListChecks,
  import: FileDown,
  rule: Wand2,
  undo: Undo2,
  redo: Redo2,
}

export function ChangeSetItem({ changeSet }: { changeSet: ChangeSet }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const label = useChangeLabel()(changeSet)
  const Icon = icons[changeSet.kind] ?? Sparkles
  return (
    <li className="px-3 py-2.5 sm:px-4">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className="-m-1 flex min-w-0 grow basis-56 items-start gap-3 rounded-md p-1 text-left"
        >
          <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" strokeWidth={1.75} />
          <span className="min-w-0 grow">
            <span
              className={cn('block font-medium break-words', changeSet.undone && 'text-muted line-through')}
            >
              {label}
            </span>
            <About changeSet={changeSet} />
          </span>
          <ChevronRight
            aria-hidden
            className={cn('mt-0.5 size-4 shrink-0 text-muted transition-transform', open && 'rotate-90')}
          />
        </button>
        <RevertButton changeSet={changeSet} label={label} />
      </div>
      {open ? (
        <div id={id} className="mt-2 flex flex-col gap-3 pl-7.5">
          {changeSet.forgotten ? (
            <p className="text-muted">{t('activity.detail.forgotten')}</p>
          ) : (
            <ChangeDetail id={changeSet.id} rows={changeSet.rows} />
          )}
          {changeSet.importId ? (
            <Link
              to="/import/$importId"
              params={{ importId: changeSet.importId }}
              search={{}}
              className="self-start text-accent-text underline underline-offset-4"
            >
              {t('activity.action.import')}
            </Link>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function About({ changeSet }: { changeSet: ChangeSet }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(changeSet.at))
  return (
    <span className="block text-xs text-muted">
      {changeSet.actor ?? t('activity.actor.program')} ·{' '}
      <time dateTime={changeSet.at} title={formatInstant(changeSet.at, locale)}>
        {relativeTime(changeSet.at, locale)} ({clock})
      </time>{' '}
      · {t('activity.rows', { count: changeSet.rows })}{' '}
      {changeSet.undone ? <Badge>{t('activity.undone')}</Badge> : null}
      {changeSet.forgotten ? <Badge>{t('activity.forgotten')}</Badge> : null}
    </span>
  )
}
