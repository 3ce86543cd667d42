import type { ReactNode } from 'react'
import { ChartFrame } from './chart-frame'
import type { Money } from '@/lib/money'

export type BarSeries = { id: string; label: string; up: Money; down: Money }

type BarsChartProps = {
  label: string
  bars: readonly BarSeries[]
  /** Makes a bar lead to the rows behind it. The table below does the same for the keyboard. */
  renderBar?: (id: string, side: 'up' | 'down', bar: ReactNode) => ReactNode
}

const width = 720
const height = 240
const foot = 20

/** Money in above the line and money out below it; as many bars as there are. */
export function BarsChart({ label, bars, renderBar = (_id, _side, bar) => bar }: BarsChartProps) {
  const largest = Math.max(
    1,
    ...bars.flatMap(({ up, down }) => [up, down].map((m) => Math.abs(m.minorUnits))),
  )
  const middle = (height - foot) / 2
  const step = width / Math.max(1, bars.length)
  const size = (money: Money) => (Math.abs(money.minorUnits) / largest) * (middle - 4)
  // As many names as fit beside each other.
  const every = Math.max(1, Math.ceil((bars.length * 44) / width))
  return (
    <ChartFrame label={label} className="aspect-[3/1] min-h-44 w-full">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} className="size-full" role="presentation">
        <line x1={0} x2={width} y1={middle} y2={middle} className="stroke-line-strong" />
        {bars.map((bar, index) => {
          const x = index * step + step * 0.18
          const broad = Math.max(1, step * 0.64)
          const [up, down] = [size(bar.up), size(bar.down)]
          return (
            <g key={bar.id}>
              {renderBar(
                bar.id,
                'up',
                <rect x={x} y={middle - up} width={broad} height={up} rx={2} className="fill-accent" />,
              )}
              {renderBar(
                bar.id,
                'down',
                <rect x={x} y={middle + 1} width={broad} height={down} rx={2} className="fill-line-strong" />,
              )}
              {index % every === 0 ? (
                <text x={x + broad / 2} y={height - 5} textAnchor="middle" className="fill-muted text-[11px]">
                  {bar.label}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
    </ChartFrame>
  )
}
