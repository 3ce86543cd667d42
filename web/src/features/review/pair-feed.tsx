import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands, useSingleKeys } from '@/lib/commands'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { KeyCaps } from '@/ui/key-caps'
import { keyOf, type Pair } from './queries'

type Decide = (pair: Pair) => Promise<boolean>

type PairFeedProps = {
  label: string
  pairs: readonly Pair[]
  canWrite: boolean
  /** One decision at a time: the next key may be pressed before the list has moved on. */
  busy: boolean
  onAccept: Decide
  onDismiss: Decide
  children: (pair: Pair, acts: { accept: () => void; dismiss: () => void }) => ReactNode
}

/** Pairs to decide, one after the other; the keys act on the one that has the focus. */
export function PairFeed({ label, pairs, canWrite, busy, onAccept, onDismiss, children }: PairFeedProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const feed = useRef<HTMLDivElement>(null)
  const following = useRef<number>(undefined)
  const [current, setCurrent] = useState<string>()
  // Enter on a button inside a pair presses that button.
  const [onPair, setOnPair] = useState(false)
  const at = pairs.findIndex((pair) => keyOf(pair) === current)

  const focus = (index: number) =>
    feed.current?.querySelector<HTMLElement>(`[aria-posinset="${index + 1}"]`)?.focus()
  useEffect(() => {
    if (following.current === undefined) return
    focus(Math.min(following.current, pairs.length - 1))
    following.current = undefined
  }, [pairs])

  const decide = (pair: Pair | undefined, how: Decide) => {
    if (!pair || busy) return
    following.current = pairs.indexOf(pair)
    void how(pair).then((decided) => {
      if (!decided) following.current = undefined
    })
  }
  usePairKeys({
    canWrite,
    hasPairs: pairs.length > 0,
    onPair,
    move: (by) => focus(Math.min(Math.max(at + by, 0), pairs.length - 1)),
    accept: () => decide(pairs[at], onAccept),
    dismiss: () => decide(pairs[at], onDismiss),
  })

  return (
    <div ref={feed} role="feed" aria-label={label} className="flex flex-col gap-4">
      {/* The acts given to children run on events only. */}
      {/* eslint-disable-next-line react-hooks/refs */}
      {pairs.map((pair, index) => (
        // The pattern of a feed: each article can have the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <article
          key={keyOf(pair)}
          tabIndex={index === Math.max(at, 0) ? 0 : -1}
          aria-posinset={index + 1}
          aria-setsize={pairs.length}
          aria-label={t('review.pair.label', {
            name: pair.transaction.payee ?? pair.transaction.description,
            day: formatDay(pair.transaction.date, locale),
          })}
          onFocus={(event) => {
            setCurrent(keyOf(pair))
            setOnPair(event.target === event.currentTarget)
          }}
          onBlur={() => setOnPair(false)}
          className="scroll-my-24 rounded-xl border border-line bg-surface p-4 sm:p-5"
        >
          {children(pair, {
            accept: () => decide(pair, onAccept),
            dismiss: () => decide(pair, onDismiss),
          })}
        </article>
      ))}
      {canWrite ? <KeyHint /> : null}
    </div>
  )
}

type PairKeys = {
  canWrite: boolean
  hasPairs: boolean
  onPair: boolean
  move: (by: number) => void
  accept: () => void
  dismiss: () => void
}

function usePairKeys({ canWrite, hasPairs, onPair, move, accept, dismiss }: PairKeys): void {
  const { t } = useTranslation()
  const key = (keys: string, label: string, run: () => void) => ({
    id: `review:${keys}`,
    label,
    group: t('review.title'),
    keys,
    inPalette: false,
    run,
  })
  const moving = [
    key('j', t('review.keys.next'), () => move(1)),
    key('k', t('review.keys.previous'), () => move(-1)),
  ]
  const deciding = [
    ...(onPair ? [key('Enter', t('review.keys.accept'), accept)] : []),
    key('x', t('review.keys.dismiss'), dismiss),
    key('Backspace', t('review.keys.dismiss'), dismiss),
  ]
  useCommands(hasPairs ? [...moving, ...(canWrite ? deciding : [])] : [])
}

function KeyHint() {
  const { t } = useTranslation()
  if (!useSingleKeys()) return null
  const hints = [
    ['j k', t('review.keys.next')],
    ['Enter', t('review.keys.accept')],
    ['x', t('review.keys.dismiss')],
  ] as const
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted max-md:hidden">
      {hints.map(([keys, label]) => (
        <span key={keys} className="flex items-center gap-2">
          <KeyCaps keys={keys} />
          {label}
        </span>
      ))}
    </p>
  )
}
