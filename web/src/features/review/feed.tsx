import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands, useSingleKeys } from '@/lib/commands'
import { KeyCaps } from '@/ui/key-caps'

/** What a person can decide about one item by a key. */
export type Act<T> = { keys: readonly string[]; label: string; run: (item: T) => void }

type FeedProps<T> = {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  nameOf: (item: T) => string
  /** None for those who only read. */
  acts: readonly Act<T>[]
  children: (item: T) => ReactNode
}

/** Items to decide, one after the other; the keys act on the one that has the focus. */
export function Feed<T>({ label, items, keyOf, nameOf, acts, children }: FeedProps<T>) {
  const feed = useRef<HTMLDivElement>(null)
  const place = useRef<number>(undefined)
  const [current, setCurrent] = useState<string>()
  // Enter on a button inside an item presses that button.
  const [onItem, setOnItem] = useState(false)
  const at = items.findIndex((item) => keyOf(item) === current)

  const focus = (index: number) =>
    feed.current?.querySelector<HTMLElement>(`[aria-posinset="${index + 1}"]`)?.focus()
  useEffect(() => {
    if (at >= 0) place.current = at
    else if (place.current !== undefined) {
      // The one that was decided has left with the focus on it: the next one follows.
      if (document.activeElement === document.body) focus(Math.min(place.current, items.length - 1))
      place.current = undefined
    }
  }, [at, items])

  useFeedKeys({
    acts,
    hasItems: items.length > 0,
    onItem,
    move: (by) => focus(Math.min(Math.max(at + by, 0), items.length - 1)),
    decide: (act) => {
      const item = items[at]
      if (item !== undefined) act.run(item)
    },
  })

  return (
    <div ref={feed} role="feed" aria-label={label} className="flex flex-col gap-4">
      {items.map((item, index) => (
        // The pattern of a feed: each article can have the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <article
          key={keyOf(item)}
          tabIndex={index === Math.max(at, 0) ? 0 : -1}
          aria-posinset={index + 1}
          aria-setsize={items.length}
          aria-label={nameOf(item)}
          onFocus={(event) => {
            setCurrent(keyOf(item))
            setOnItem(event.target === event.currentTarget)
          }}
          onBlur={() => setOnItem(false)}
          className="scroll-my-24 rounded-xl border border-line bg-surface p-4 sm:p-5"
        >
          {children(item)}
        </article>
      ))}
      {acts.length > 0 ? <KeyHint acts={acts} /> : null}
    </div>
  )
}

type FeedKeys<T> = {
  acts: readonly Act<T>[]
  hasItems: boolean
  onItem: boolean
  move: (by: number) => void
  decide: (act: Act<T>) => void
}

function useFeedKeys<T>({ acts, hasItems, onItem, move, decide }: FeedKeys<T>): void {
  const { t } = useTranslation()
  const key = (keys: string, label: string, run: () => void) => ({
    id: `review:${keys}`,
    label,
    group: t('review.title'),
    keys,
    inPalette: false,
    run,
  })
  const next = t('review.keys.next')
  const previous = t('review.keys.previous')
  const moving = [
    key('j', next, () => move(1)),
    key('k', previous, () => move(-1)),
    // Elsewhere on the page the arrows scroll it.
    ...(onItem ? [key('ArrowDown', next, () => move(1)), key('ArrowUp', previous, () => move(-1))] : []),
  ]
  const deciding = acts.flatMap((act) =>
    act.keys
      .filter((keys) => keys !== 'Enter' || onItem)
      .map((keys) => key(keys, act.label, () => decide(act))),
  )
  useCommands(hasItems ? [...moving, ...deciding] : [])
}

function KeyHint<T>({ acts }: { acts: readonly Act<T>[] }) {
  const { t } = useTranslation()
  if (!useSingleKeys()) return null
  const hints = [
    ['j k', t('review.keys.move')] as const,
    ...acts.map(({ keys, label }) => [keys[0] ?? '', label] as const),
  ]
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
