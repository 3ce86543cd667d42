import { useState } from 'react'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { formatMoney, type Money } from '@/lib/money'
import { ChartFrame } from './chart-frame'
import { MoneyText } from './money-text'

export type BandPoint = { date: string; expected: Money; low: Money; high: Money }

type BandChartProps = {
  label: string
  /** Says what the band is, before its two ends. */
  between: string
  points: readonly BandPoint[]
}

const width = 720
const height = 240
const left = 56
const bottom = 22

/** A line with a band around it, day by day; arrows, a finger or a pointer read a day's amounts. */
export function BandChart({ label, between, points }: BandChartProps) {
  const locale = useLocale()
  const [at, setAt] = useState<number>()
  const shown = points[Math.min(at ?? points.length - 1, points.length - 1)]
  if (!shown) return null
  const scale = scaleOf(points)
  const index = points.indexOf(shown)
  const move = (by: number) => setAt(Math.max(0, Math.min(points.length - 1, index + by)))
  return (
    <ChartFrame label={label} className="flex h-72 flex-col gap-2">
      <figcaption aria-live="polite" className="flex flex-wrap gap-x-4 text-xs text-muted">
        <span className="font-medium text-ink">{formatDay(shown.date, locale)}</span>
        <MoneyText value={shown.expected} tone="balance" className="font-medium text-ink" />
        <span>
          {between} <MoneyText value={shown.low} /> – <MoneyText value={shown.high} />
        </span>
      </figcaption>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={index}
        aria-valuetext={`${formatDay(shown.date, locale)}: ${formatMoney(shown.expected, locale)}`}
        className="min-h-0 grow rounded-md"
        onKeyDown={(event) => {
          const by = {
            ArrowRight: 1,
            ArrowLeft: -1,
            PageDown: 7,
            PageUp: -7,
            Home: -points.length,
            End: points.length,
          }[event.key]
          if (by === undefined) return
          event.preventDefault()
          move(by)
        }}
        onPointerMove={({ currentTarget, clientX }) => {
          const box = currentTarget.getBoundingClientRect()
          const share = ((clientX - box.left) / box.width - left / width) / (1 - left / width)
          setAt(Math.round(Math.max(0, Math.min(1, share)) * (points.length - 1)))
        }}
      >
        <Picture points={points} scale={scale} index={index} />
      </div>
    </ChartFrame>
  )
}

type Scale = { x: (index: number) => number; y: (minorUnits: number) => number; ticks: number[] }

function scaleOf(points: readonly BandPoint[]): Scale {
  const low = Math.min(0, ...points.map((point) => point.low.minorUnits))
  const high = Math.max(0, ...points.map((point) => point.high.minorUnits), low + 1)
  const step = niceStep((high - low) / 4)
  const first = Math.floor(low / step) * step
  const last = Math.ceil(high / step) * step
  const ticks: number[] = []
  for (let tick = first; tick <= last; tick += step) ticks.push(tick)
  return {
    x: (index) => left + (index / Math.max(1, points.length - 1)) * (width - left - 4),
    y: (units) => 6 + (1 - (units - first) / (last - first)) * (height - bottom - 6),
    ticks,
  }
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
}

function Picture({ points, scale, index }: { points: readonly BandPoint[]; scale: Scale; index: number }) {
  const locale = useLocale()
  const { x, y, ticks } = scale
  const line = (value: (point: BandPoint) => number, from = points) =>
    from.map((point) => `${x(points.indexOf(point)).toFixed(1)},${y(value(point)).toFixed(1)}`)
  const band = [
    ...line((point) => point.high.minorUnits),
    ...line((point) => point.low.minorUnits, [...points].reverse()),
  ]
  const chosen = points[index]
  const currency = points[0]?.expected.currency ?? ''
  const months = points.flatMap(({ date }, i) => (date.endsWith('-01') ? [{ date, i }] : []))
  return (
    <svg
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      preserveAspectRatio="none"
      aria-hidden
      className="size-full overflow-visible"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
            vectorEffect="non-scaling-stroke"
          />
          <text x={left - 6} y={y(tick) + 3} textAnchor="end" className="fill-muted text-[0.625rem]">
            {formatMoney({ minorUnits: tick, currency }, locale, { compact: true, bare: true })}
          </text>
        </g>
      ))}
      {months.map(({ date, i }) => (
        <text key={date} x={x(i)} y={height - 6} className="fill-muted text-[0.625rem]">
          {formatDay(date, locale, 'short')}
        </text>
      ))}
      <polygon points={band.join(' ')} className="fill-accent-soft" />
      <polyline
        points={line((point) => point.expected.minorUnits).join(' ')}
        fill="none"
        strokeWidth={2}
        className="stroke-accent"
        vectorEffect="non-scaling-stroke"
      />
      {chosen ? (
        <>
          <line
            x1={x(index)}
            x2={x(index)}
            y1={6}
            y2={height - bottom}
            className="stroke-line-strong"
            vectorEffect="non-scaling-stroke"
          />
          <circle cx={x(index)} cy={y(chosen.expected.minorUnits)} r={3.5} className="fill-accent" />
        </>
      ) : null}
    </svg>
  )
}
