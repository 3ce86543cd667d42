import { useInfiniteQuery } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ListFilter } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '@/lib/commands'
import { AsyncView } from '@/ui/async-view'
import { EmptyState } from '@/ui/empty-state'
import { FormProblem } from '@/ui/form-problem'
import { SkeletonRows } from '@/ui/skeleton'
import { LineRow } from './line-row'
import {
  linesQuery,
  useDecide,
  type Import,
  type ImportLine,
  type LineDecision,
  type LineStatus,
} from './queries'

type LineListProps = { read: Import; status: LineStatus | undefined; editable: boolean }

/** Every line of the file with what it was found to be. */
export function LineList({ read, status, editable }: LineListProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(linesQuery(read.id, status))
  const decide = useDecide(read.id)
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <AsyncView
      query={query}
      skeleton={
        <div className="p-4">
          <SkeletonRows rows={8} />
        </div>
      }
      isEmpty={() => lines.length === 0}
      empty={
        <EmptyState
          icon={ListFilter}
          title={t('imports.lines.emptyTitle')}
          text={t('imports.lines.emptyText')}
        />
      }
    >
      {() => (
        <>
          <FormProblem error={decide.error} />
          <LineGrid
            lines={lines}
            manyAccounts={read.accounts.length > 1}
            onDecide={editable ? (line, decision) => decide.mutate({ line, decision }) : undefined}
            onEnd={() => {
              if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
            }}
          />
        </>
      )}
    </AsyncView>
  )
}

type LineGridProps = {
  lines: readonly ImportLine[]
  manyAccounts: boolean
  onDecide: ((line: ImportLine, decision: LineDecision) => void) | undefined
  onEnd: () => void
}

function LineGrid({ lines, manyAccounts, onDecide, onEnd }: LineGridProps) {
  const { t } = useTranslation()
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [held, setHeld] = useState(false)
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 56,
    overscan: 12,
    // Room for the bars that stay on screen above and below.
    scrollPaddingStart: 80,
    scrollPaddingEnd: 190,
    scrollMargin: useTopOf(grid),
    getItemKey: (index) => lines[index]?.ordinal ?? `e${String(index)}`,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= lines.length - 50) onEnd()
  }, [last, lines.length, onEnd])

  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), lines.length - 1)
    setAt(next)
    setHeld(true)
    rows.scrollToIndex(next)
  }
  const decide = (decision: LineDecision) => {
    const line = lines[at]
    if (line && canDecide(line, decision)) onDecide?.(line, decision)
  }
  useLineCommands({ move: (by) => move(at + by), decide, editable: onDecide !== undefined })
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={t('imports.lines.label')}
      aria-rowcount={lines.length}
      onKeyDown={onKeyDown}
      className="relative outline-none"
      style={{ height: rows.getTotalSize() }}
    >
      {shown.map(({ index, key, start }) => {
        const line = lines[index]
        return line ? (
          <LineRow
            key={key}
            ref={rows.measureElement}
            index={index}
            offset={start - rows.options.scrollMargin}
            line={line}
            active={index === at}
            focused={held && index === at}
            showAccount={manyAccounts}
            onActive={() => setAt(index)}
            onDecide={onDecide}
          />
        ) : null
      })}
    </div>
  )
}

/** A line that exists already can be told so; what was not read can only be left out, which it is. */
export function canDecide(line: ImportLine, decision: LineDecision): boolean {
  return line.ordinal !== null && (decision !== 'duplicate' || line.matchId !== null)
}

type LineKeys = { move: (by: number) => void; decide: (decision: LineDecision) => void; editable: boolean }

function useLineCommands({ move, decide, editable }: LineKeys): void {
  const { t } = useTranslation()
  const group = t('imports.lines.keys')
  const one = (id: string, keys: string, label: string, run: () => void) => ({
    id: `import-line:${id}`,
    label,
    group,
    keys,
    inPalette: false,
    run,
  })
  useCommands([
    one('next', 'j', t('imports.lines.next'), () => move(1)),
    one('previous', 'k', t('imports.lines.previous'), () => move(-1)),
    ...(editable
      ? [
          one('new', 'b', t('imports.decision.new'), () => decide('new')),
          one('duplicate', 'e', t('imports.decision.duplicate'), () => decide('duplicate')),
          one('skip', 'x', t('imports.decision.skip'), () => decide('skip')),
        ]
      : []),
  ])
}

/** How far below the top of the page the list begins; what stands above it can grow. */
function useTopOf(ref: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setTop((ref.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    measure()
    if (!('ResizeObserver' in window)) return
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [ref])
  return top
}
