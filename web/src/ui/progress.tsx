type ProgressProps = { label: string; value: number | undefined }

/** Of work that takes a while; without a value it only says that it goes on. Value is from 0 to 1. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.round(value * 100)}
      className="h-1.5 w-full overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={
          value === undefined ? 'h-full w-1/3 animate-pulse bg-accent' : 'h-full bg-accent transition-[width]'
        }
        style={value === undefined ? undefined : { width: `${String(Math.round(value * 100))}%` }}
      />
    </div>
  )
}
