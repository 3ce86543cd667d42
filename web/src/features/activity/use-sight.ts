import { useCallback, useEffect, useRef } from 'react'

/** Calls back when the element it is given to comes near the window, as at the end of a list. */
export function useSight(onSight: () => void): (element: HTMLElement | null) => (() => void) | undefined {
  const latest = useRef(onSight)
  useEffect(() => {
    latest.current = onSight
  })
  return useCallback((element) => {
    if (!element || !('IntersectionObserver' in window)) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
}
