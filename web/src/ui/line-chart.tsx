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

const width = 720
const height = 260
const [left, foot, head] = [70, 24, 8]

/** Amounts of one currency over time; where one is not known the line is broken. */
export function LineChart({ label, names, lines }: LineChartProps) {
  const locale = useLocale()
  const known = lines.flatMap(({ points }) => points.flatMap((point) => (point ? [point] : [])))
  const units = known.map(({ minorUnits }) => minorUnits)
  const low = Math.min(0, ...units)
  const high = Math.max(low + 1, ...units)
  const x = (index: number) => left + (index * (width - left - 8)) / Math.max(1, names.length - 1)
  const y = (minorUnits: number) => head + ((high - minorUnits) / (high - low)) * (height - head - foot)
  const currency = known[0]?.currency
  const every = Math.max(1, Math.ceil((names.length * 52) / (width - left)))
  return (
    <ChartFrame label={label} className="aspect-[14/5] min-h-48 w-full">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} className="size-full" role="presentation">
        {[...new Set([high, Math.round((high + low) / 2), low, 0])].map((value) => (
          <g key={value}>
            <line x1={left} x2={width} y1={y(value)} y2={y(value)} className="stroke-line" />
            {currency ? (
              <text x={left - 6} y={y(value) + 4} textAnchor="end" className="fill-muted text-[11px]">
                {formatMoney({ minorUnits: value, currency }, locale, { compact: true })}
              </text>
            ) : null}
          </g>
        ))}
        {names.map((name, index) =>
          index % every === 0 ? (
            <text
              key={name}
              x={x(index)}
              y={height - 6}
              textAnchor="middle"
              className="fill-muted text-[11px]"
            >
              {name}
            </text>
          ) : null,
        )}
        {lines.map((line) => (
          <path
            key={line.id}
            d={pathOf(line.points, x, y)}
            fill="none"
            strokeWidth={2.5}
            strokeLinejoin="round"
            strokeLinecap="round"
            className={line.colour ? undefined : 'stroke-accent'}
            stroke={line.colour}
          />
        ))}
      </svg>
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
