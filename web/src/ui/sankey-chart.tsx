import type { ReactNode } from 'react'
import { useLocale } from '@/lib/locale'
import { formatMoney, type Money } from '@/lib/money'
import { ChartFrame } from './chart-frame'

export type Band = { id: string; label: string; colour?: string | undefined; amount: Money }

type SankeyChartProps = {
  label: string
  middle: string
  sources: readonly Band[]
  uses: readonly Band[]
  /** Makes a band lead to the rows behind it. The tables below do the same for the keyboard. */
  renderBand?: (side: 'source' | 'use', id: string, band: ReactNode) => ReactNode
}

const width = 720
const gap = 8
const node = 12

const line = 14

type Placed = Band & { y: number; size: number; isLabelled: boolean }

/**
 * Bands of money from where it came, through the middle, to where it went; as high as they are large. A name is written where
 * there is room for it; every band has it as its title.
 */
export function SankeyChart(props: SankeyChartProps) {
  const { label, middle, sources, uses, renderBand = (_side, _id, band) => band } = props
  const total = Math.max(1, sum(sources), sum(uses))
  const most = Math.max(sources.length, uses.length)
  const height = Math.max(260, most * 30)
  const scale = (height - gap * Math.max(0, most - 1) - 16) / total
  const [left, right] = [placed(sources, scale, height), placed(uses, scale, height)]
  const size = total * scale
  const top = (height - size) / 2
  return (
    <ChartFrame label={label} className="w-full overflow-x-auto">
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        className="w-full min-w-[36rem]"
        role="presentation"
      >
        <rect x={width / 2 - node / 2} y={top} width={node} height={size} rx={3} className="fill-ink" />
        <text x={width / 2} y={top - 4} textAnchor="middle" className="fill-muted text-[11px]">
          {middle}
        </text>
        {bandsOf(left, top).map(({ band, at }) => (
          <g key={band.id}>
            {renderBand(
              'source',
              band.id,
              <Flow band={band} from={[node, band.y]} to={[width / 2 - node / 2, at]} />,
            )}
            <Node band={band} x={0} text={node + 6} anchor="start" />
          </g>
        ))}
        {bandsOf(right, top).map(({ band, at }) => (
          <g key={band.id}>
            {renderBand(
              'use',
              band.id,
              <Flow band={band} from={[width / 2 + node / 2, at]} to={[width - node, band.y]} />,
            )}
            <Node band={band} x={width - node} text={width - node - 6} anchor="end" />
          </g>
        ))}
      </svg>
    </ChartFrame>
  )
}

const sum = (bands: readonly Band[]) => bands.reduce((units, { amount }) => units + amount.minorUnits, 0)

function placed(bands: readonly Band[], scale: number, height: number): Placed[] {
  const taken = sum(bands) * scale + gap * Math.max(0, bands.length - 1)
  let y = (height - taken) / 2
  const all = bands.map((band) => {
    const size = band.amount.minorUnits * scale
    const at = y
    y += size + gap
    return { ...band, y: at, size }
  })
  // The largest come first, whatever order they stand in.
  const labels: number[] = []
  for (const { y: at, size } of [...all].sort((one, other) => other.size - one.size)) {
    const middle = at + size / 2
    if (labels.every((label) => Math.abs(label - middle) >= line)) labels.push(middle)
  }
  return all.map((band) => ({ ...band, isLabelled: labels.includes(band.y + band.size / 2) }))
}

/** Where each band touches the middle: one below the other, without gaps. */
function bandsOf(bands: readonly Placed[], top: number) {
  let at = top
  return bands.map((band) => {
    const here = at
    at += band.size
    return { band, at: here }
  })
}

const nameOf = ({ label, amount }: Band, locale: string) => `${label} · ${formatMoney(amount, locale)}`

type FlowProps = { band: Placed; from: readonly [number, number]; to: readonly [number, number] }

function Flow({ band, from: [x1, y1], to: [x2, y2] }: FlowProps) {
  const locale = useLocale()
  const half = (x1 + x2) / 2
  const { size } = band
  const n = (value: number) => value.toFixed(1)
  const path =
    `M${n(x1)} ${n(y1)}C${n(half)} ${n(y1)} ${n(half)} ${n(y2)} ${n(x2)} ${n(y2)}` +
    `V${n(y2 + size)}C${n(half)} ${n(y2 + size)} ${n(half)} ${n(y1 + size)} ${n(x1)} ${n(y1 + size)}Z`
  return (
    <path
      d={path}
      fill={band.colour ?? 'currentColor'}
      className="text-line-strong opacity-45 transition-opacity hover:opacity-75"
    >
      <title>{nameOf(band, locale)}</title>
    </path>
  )
}

type NodeProps = { band: Placed; x: number; text: number; anchor: 'start' | 'end' }

function Node({ band, x, text, anchor }: NodeProps) {
  const locale = useLocale()
  return (
    <>
      <rect
        x={x}
        y={band.y}
        width={node}
        height={Math.max(1, band.size)}
        rx={2}
        fill={band.colour ?? 'currentColor'}
        className="text-muted"
      >
        <title>{nameOf(band, locale)}</title>
      </rect>
      {band.isLabelled ? (
        <text
          x={text}
          y={band.y + band.size / 2 + 4}
          textAnchor={anchor}
          className="pointer-events-none fill-ink text-[11px]"
        >
          {nameOf(band, locale)}
        </text>
      ) : null}
    </>
  )
}
