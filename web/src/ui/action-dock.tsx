import { useEffect, useRef, type ReactNode } from 'react'

/** Bars that stand at the lower edge of the page for as long as there is something to decide; messages show above. */
export function ActionDock({ children }: { children: ReactNode }) {
  const dock = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const height = dock.current?.offsetHeight ?? 0
    document.documentElement.style.setProperty('--toast-lift', `${String(height)}px`)
  })
  useEffect(
    () => () => {
      document.documentElement.style.removeProperty('--toast-lift')
    },
    [],
  )
  return (
    <div
      ref={dock}
      aria-live="polite"
      className="sticky bottom-16 z-20 flex flex-col gap-2 empty:hidden md:bottom-4 print:hidden"
    >
      {children}
    </div>
  )
}
