/** Keys as they are printed on the keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
  const apple = navigator.userAgent.includes('Mac')
  const caps = keys.replace('mod', apple ? '⌘' : 'Ctrl').split(/[ +]/)
  return (
    <span className="flex gap-1">
      {caps.map((cap, place) => (
        <kbd
          key={`${String(place)}${cap}`}
          className="min-w-6 rounded border border-line bg-canvas px-1.5 text-center font-sans text-xs leading-5 text-muted"
        >
          {cap.length === 1 ? cap.toUpperCase() : cap}
        </kbd>
      ))}
    </span>
  )
}
