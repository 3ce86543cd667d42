import { ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { Button } from '@/ui/button'
import { DayOrder } from './day-order'
import type { Import } from './queries'

type Diagnostic = Import['diagnostics'][number]

const looks = {
  fatal: { icon: CircleAlert, className: 'text-negative' },
  error: { icon: CircleAlert, className: 'text-negative' },
  warning: { icon: TriangleAlert, className: 'text-warning' },
  info: { icon: Info, className: 'text-muted' },
}

/** What a code means; the server's own English for a code this app does not know yet. */
export function useDiagnosticWords(): (code: string, message: string) => string {
  const { t, i18n } = useTranslation()
  return (code, message) => (i18n.exists(`diagnostics.${code}`) ? t(`diagnostics.${code}` as never) : message)
}

function byCode(diagnostics: readonly Diagnostic[]): (readonly [Diagnostic, ...Diagnostic[]])[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>()
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.code)
    if (group) group.push(diagnostic)
    else groups.set(diagnostic.code, [diagnostic])
  }
  return [...groups.values()]
}

type DiagnosticsProps = { read: Import; editable: boolean; onColumns: (() => void) | undefined }

/** What a person should know about the file, most important first, each kind once. */
export function Diagnostics({ read, editable, onColumns }: DiagnosticsProps) {
  const { t } = useTranslation()
  const groups = byCode(read.diagnostics)
  const ambiguous = read.diagnostics.some(({ code }) => code === 'date.order-ambiguous')
  const asksOrder = editable && !onColumns && (ambiguous || read.dateOrder !== null)
  if (groups.length === 0 && !asksOrder) return null
  const doubtful = ['date.order-ambiguous', 'amount.ambiguous', 'csv.sign-doubtful']
  const columns = onColumns && read.diagnostics.some(({ code }) => doubtful.includes(code))
  return (
    <section
      aria-label={t('imports.notes.title')}
      className="rounded-xl border border-line bg-surface px-4 py-2"
    >
      <ul className="divide-y divide-line">
        {groups.map((group) => (
          <DiagnosticGroup key={group[0].code} group={group} />
        ))}
      </ul>
      {columns ? (
        <Button size="sm" className="my-2" onClick={onColumns}>
          {t('imports.notes.columns')}
        </Button>
      ) : null}
      {asksOrder ? <DayOrder read={read} /> : null}
    </section>
  )
}

function DiagnosticGroup({ group }: { group: readonly [Diagnostic, ...Diagnostic[]] }) {
  const { t } = useTranslation()
  const words = useDiagnosticWords()
  const [{ code, message, severity }] = group
  const { icon: Icon, className } = looks[severity]
  const located = group.filter(({ line }) => line !== null)
  const summary = (
    <>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', className)} />
      <span className="min-w-0 grow">{words(code, message)}</span>
      {located.length > 0 ? (
        <span className="shrink-0 text-xs text-muted">
          {t('imports.notes.lines', { count: located.length })}
        </span>
      ) : null}
    </>
  )
  if (located.length === 0) return <li className="flex items-start gap-2.5 py-2">{summary}</li>
  return (
    <li>
      <details className="group/note">
        <summary className="flex list-none items-start gap-2.5 py-2">
          {summary}
          <ChevronRight
            aria-hidden
            className="mt-0.5 size-4 shrink-0 text-muted transition-transform group-open/note:rotate-90"
          />
        </summary>
        <ul className="mb-2 max-h-40 overflow-y-auto pl-6 text-xs text-muted">
          {located.map((diagnostic, place) => (
            <li key={place}>
              {t('imports.notes.line', { line: diagnostic.line })}: {diagnostic.message}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
