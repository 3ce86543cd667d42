import { useId, type ReactNode } from 'react'

/** A short explanation on hover and on focus; what it says must not be needed to use the page. */
export function Tooltip({
  text,
  children,
}: {
  text: string
  children: (props: { 'aria-describedby': string }) => ReactNode
}) {
  const id = useId()
  return (
    <span className="group/tip relative inline-flex">
      {children({ 'aria-describedby': id })}
      <span
        id={id}
        role="tooltip"
        className="pointer-events-none invisible absolute bottom-full left-1/2 z-40 mb-1.5 w-max max-w-64 -translate-x-1/2 rounded-md bg-ink px-2.5 py-1.5 text-xs text-canvas group-focus-within/tip:visible group-hover/tip:visible"
      >
        {text}
      </span>
    </span>
  )
}
