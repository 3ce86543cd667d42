import { useEffect, useState, type DragEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rule } from './queries'

const moved = (rules: readonly Rule[], id: string, to: number): readonly Rule[] => {
  const rule = rules.find((one) => one.id === id)
  if (!rule) return rules
  const others = rules.filter((one) => one.id !== id)
  return [...others.slice(0, to), rule, ...others.slice(to)]
}

/** Puts a list in order: dragged by its handle, or lifted with Space, moved with the arrows and put down again. */
export function useSorting(rules: readonly Rule[], onOrder: (rules: readonly Rule[]) => void) {
  const { t } = useTranslation()
  const [carried, setCarried] = useState<{ id: string; order: readonly Rule[] }>()
  const [said, setSaid] = useState('')
  const shown = carried?.order ?? rules

  // A row that moved in the page lost the focus on its way.
  useEffect(() => {
    if (carried) document.querySelector<HTMLElement>(`[data-handle="${carried.id}"]`)?.focus()
  }, [carried])

  const place = (order: readonly Rule[]) => {
    setCarried(undefined)
    if (order.some(({ id }, index) => id !== rules[index]?.id)) onOrder(order)
  }
  const carry = (rule: Rule, to: number) => {
    const at = Math.min(Math.max(to, 0), shown.length - 1)
    setCarried({ id: rule.id, order: moved(shown, rule.id, at) })
    setSaid(t('rules.item.placed', { name: rule.name, place: at + 1, total: shown.length }))
  }

  return {
    shown,
    /** For those who do not see the list move. */
    said,
    lifted: carried?.id,
    cancel: () => setCarried(undefined),
    move: (rule: Rule, to: number) => place(moved(rules, rule.id, to)),
    blur: () => {
      // The list is put in order while the focus is on its way from one place of the handle to the next.
      setTimeout(() => {
        if (carried && document.activeElement?.getAttribute('data-handle') !== carried.id)
          setCarried(undefined)
      })
    },
    keyDown: (event: KeyboardEvent, rule: Rule, at: number) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (event.key === ' ' || event.key === 'Enter') {
        if (carried) place(carried.order)
        else carry(rule, at)
      } else if (event.key === 'Escape' && carried) setCarried(undefined)
      else if (step && carried) carry(rule, at + step)
      else return
      event.preventDefault()
      event.stopPropagation()
    },
    dragStart: (event: DragEvent, rule: Rule) => {
      const item = event.currentTarget.closest('li')
      if (item) event.dataTransfer.setDragImage(item, 12, 12)
      event.dataTransfer.effectAllowed = 'move'
      setCarried({ id: rule.id, order: rules })
    },
    dragOver: (event: DragEvent, at: number) => {
      if (!carried) return
      event.preventDefault()
      if (shown[at]?.id !== carried.id) setCarried({ ...carried, order: moved(shown, carried.id, at) })
    },
    drop: (event: DragEvent) => {
      event.preventDefault()
      if (carried) place(carried.order)
    },
  }
}

export type Sorting = ReturnType<typeof useSorting>
