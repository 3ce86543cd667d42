import { cn } from '@/lib/class-names'
import { useLocale } from '@/lib/locale'
import { formatMoney, type Money } from '@/lib/money'
import { ChartFrame } from './chart-frame'

export type Line = {
  id: string
  label: string
  colour?: string | undefined
  points: readonly (Money | null)[]
}

type LineChartProps = { label: string; names: readonly string[]; lines: readonly Line[] }

// Per cent of the picture: lines are stretched to the room there is, words are not.
const size = 100
// More names than this come too close; on a phone every other one is left out.
const mostNames = 6

/** Amounts of one currency over time; where one is not known the line is broken. */
export function LineChart({ label, names, lines }: LineChartProps) {
  const locale = useLocale()
  const known = lines.flatMap(({ points }) => points.flatMap((point) => (point ? [point] : [])))
  const units = known.map(({ minorUnits }) => minorUnits)
  const low = Math.min(0, ...units)
  const high = Math.max(low + 1, ...units)
  const x = (index: number) => (index * size) / Math.max(1, names.length - 1)
  const y = (minorUnits: number) => ((high - minorUnits) / (high - low)) * size
  const currency = known[0]?.currency
  const ticks = [...new Set([high, Math.round((high + low) / 2), low, 0])]
  const every = Math.max(1, Math.ceil(names.length / mostNames))
  return (
    <ChartFrame label={label} className="flex flex-col gap-2">
      <div className="flex h-52 pt-2 text-[11px] text-muted sm:h-64">
        <div className="relative w-16 shrink-0">
          {ticks.map((value) => (
            <span
              key={value}
              className="absolute right-2 -translate-y-1/2 whitespace-nowrap tabular-nums"
              style={{ top: `${String(y(value))}%` }}
            >
              {currency ? formatMoney({ minorUnits: value, currency }, locale, { compact: true }) : null}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${String(size)} ${String(size)}`}
          preserveAspectRatio="none"
          className="h-full min-w-0 grow overflow-visible"
          role="presentation"
        >
          {ticks.map((value) => (
            <line
              key={value}
              x1={0}
              x2={size}
              y1={y(value)}
              y2={y(value)}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {lines.map((line) => (
            <path
              key={line.id}
              d={pathOf(line.points, x, y)}
              fill="none"
              strokeWidth={2.5}
              strokeLinejoin="round"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
              className={line.colour ? undefined : 'stroke-accent'}
              stroke={line.colour}
            />
          ))}
        </svg>
      </div>
      <div aria-hidden className="relative ml-16 h-4 text-[11px] text-muted">
        {names.map((name, index) =>
          index % every === 0 ? (
            <span
              key={name}
              className={cn('absolute whitespace-nowrap', (index / every) % 2 === 1 && 'hidden sm:inline')}
              style={{ left: `${String(x(index))}%`, transform: `translateX(-${String(x(index))}%)` }}
            >
              {name}
            </span>
          ) : null,
        )}
      </div>
      {lines.length > 1 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
          {lines.map((line) => (
            <li key={line.id} className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-full" style={{ backgroundColor: line.colour }} />
              {line.label}
            </li>
          ))}
        </ul>
      ) : null}
    </ChartFrame>
  )
}

function pathOf(points: Line['points'], x: (index: number) => number, y: (units: number) => number): string {
  let path = ''
  points.forEach((point, index) => {
    if (!point) return
    const joins = index > 0 && points[index - 1]
    path += `${joins ? 'L' : 'M'}${x(index).toFixed(1)} ${y(point.minorUnits).toFixed(1)}`
    // A single known point is seen as a dot.
    if (!joins && !points[index + 1]) path += 'h0.1'
  })
  return path
}
