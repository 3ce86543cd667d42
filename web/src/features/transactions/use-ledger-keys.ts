import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands, useSingleKeys } from '@/lib/commands'

export type KeyActs = {
  canWrite: boolean
  hasRows: boolean
  /** Moves the current row; extending takes the rows between along. */
  move: (by: number, extend: boolean) => void
  toggle: () => void
  selectShown: () => void
  clear: () => void
  undo: () => void
  category: () => void
  payee: () => void
  note: () => void
  tags: () => void
  open: () => void
  remove: () => void
  link: () => void
  merge: () => void
  add: () => void
}

/** The keys of the list. Those that begin an act are known everywhere on the page; moving by arrows is the list's own. */
export function useLedgerKeys(acts: KeyActs) {
  const { t } = useTranslation()
  const singleKeys = useSingleKeys()
  const group = t('transactions.title')
  const key = (keys: string, label: string, run: () => void) => ({
    id: `transactions:${keys}`,
    label,
    group,
    keys,
    inPalette: false,
    run,
  })
  const moving = [
    key('j', t('transactions.keys.next'), () => acts.move(1, false)),
    key('k', t('transactions.keys.previous'), () => acts.move(-1, false)),
  ]
  const writing = [
    key('x', t('transactions.keys.select'), acts.toggle),
    key('Escape', t('transactions.keys.clear'), acts.clear),
    key('c', t('transactions.column.category'), acts.category),
    key('p', t('transactions.field.payee'), acts.payee),
    key('n', t('transactions.field.note'), acts.note),
    key('#', t('transactions.field.tags'), acts.tags),
    key('e', t('transactions.action.edit'), acts.open),
    key('l', t('transactions.action.link'), acts.link),
    key('m', t('transactions.action.merge'), acts.merge),
    key('d', t('transactions.action.delete'), acts.remove),
  ]
  const reading = [key('e', t('transactions.keys.details'), acts.open)]
  const add = { ...key('a', t('transactions.action.add'), acts.add), inPalette: true }
  useCommands([
    ...(acts.hasRows ? moving : []),
    ...(acts.canWrite ? [add, ...(acts.hasRows ? writing : [])] : acts.hasRows ? reading : []),
  ])

  return (event: KeyboardEvent) => {
    const { target } = event
    const onRow = target instanceof HTMLElement && target.matches('[role=row], [role=grid], [type=checkbox]')
    if (!onRow) return
    const withModifier = event.ctrlKey || event.metaKey
    const pick = (): (() => void) | undefined => {
      if (withModifier)
        return acts.canWrite ? { a: acts.selectShown, z: acts.undo }[event.key.toLowerCase()] : undefined
      if (event.key === 'ArrowDown') return () => acts.move(1, event.shiftKey)
      if (event.key === 'ArrowUp') return () => acts.move(-1, event.shiftKey)
      if (event.key === 'PageDown') return () => acts.move(12, event.shiftKey)
      if (event.key === 'PageUp') return () => acts.move(-12, event.shiftKey)
      if (event.key === ' ' && acts.canWrite && !target.matches('[type=checkbox]')) return acts.toggle
      if (!singleKeys) return undefined
      // A key that is held down moves on, too; the page's own keys do not repeat.
      return {
        j: () => acts.move(1, false),
        k: () => acts.move(-1, false),
        J: () => acts.move(1, true),
        K: () => acts.move(-1, true),
      }[event.key]
    }
    const run = pick()
    if (!run) return
    event.preventDefault()
    run()
  }
}
