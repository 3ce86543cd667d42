import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageOf } from '@/lib/api/documents'
import { usePicture } from '@/lib/api/picture'
import { cn } from '@/lib/class-names'
import { formatShare } from '@/lib/decision'
import { useLocale } from '@/lib/locale'
import { IconButton } from '@/ui/button'
import { ErrorLine } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { pagesOf, type Mark } from './marks'
import type { Detail } from './queries'

const zooms = [1, 1.5, 2, 3] as const
const percent = (part: number) => `${String(part * 100)}%`

type PageViewProps = {
  detail: Detail
  marks: readonly Mark[]
  active: string | undefined
  onActive: (mark: Mark) => void
}

/** The pages as they were handed in, with what was read marked on them. */
export function PageView({ detail, marks, active, onActive }: PageViewProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [turned, setTurned] = useState<{ page: number; active: string | undefined }>()
  const [zoom, setZoom] = useState(0)
  const pages = pagesOf(detail, marks)
  const marked = marks.find(({ key }) => key === active)
  // What has the focus is shown; turning the page by hand holds until another field has it.
  const page = turned && turned.active === active ? turned.page : (marked?.at.page ?? turned?.page ?? 1)
  const turn = (by: number) => setTurned({ page: page + by, active })
  const shown = zooms[zoom] ?? 1
  const share = formatShare(shown, locale)
  const path = pageOf(detail.document, page)
  return (
    <section aria-label={t('documents.page.label')} className="flex min-w-0 flex-col gap-2">
      <div className={cn('flex items-center gap-1', !path && 'hidden')}>
        <IconButton label={t('documents.page.out')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          <ZoomOut aria-hidden />
        </IconButton>
        <span className="w-12 text-center text-xs text-muted tabular-nums">{share}</span>
        <IconButton
          label={t('documents.page.in')}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <ZoomIn aria-hidden />
        </IconButton>
        {pages > 1 ? (
          <span className="ml-auto flex items-center gap-1">
            <IconButton label={t('documents.page.previous')} disabled={page <= 1} onClick={() => turn(-1)}>
              <ChevronLeft aria-hidden />
            </IconButton>
            <span role="status" className="text-xs text-muted">
              {t('documents.page.of', { page, pages })}
            </span>
            <IconButton label={t('documents.page.next')} disabled={page >= pages} onClick={() => turn(1)}>
              <ChevronRight aria-hidden />
            </IconButton>
          </span>
        ) : null}
      </div>
      <Sheet
        key={page}
        path={path}
        text={detail.reading?.pageTexts?.[page - 1]}
        page={page}
        width={shown}
        marks={marks.filter(({ at }) => at.page === page)}
        active={active}
        onActive={onActive}
      />
    </section>
  )
}

type SheetProps = Pick<PageViewProps, 'marks' | 'active' | 'onActive'> & {
  path: string | undefined
  /** What is shown of a document that is no picture. */
  text: string | undefined
  page: number
  width: number
}

function Sheet({ path, text, page, width, marks, active, onActive }: SheetProps) {
  const { t } = useTranslation()
  const [tries, setTries] = useState(0)
  const { url, error } = usePicture(path && (tries > 0 ? `${path}&again=${String(tries)}` : path))
  const frame =
    'overflow-auto rounded-xl border border-line bg-sunken max-h-[50dvh] lg:max-h-[calc(100dvh-11rem)]'
  if (!path)
    return (
      // What scrolls can be scrolled by the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div tabIndex={0} role="region" aria-label={t('documents.page.text')} className={`${frame} p-4`}>
        {text ? (
          <pre className="font-mono text-xs break-words whitespace-pre-wrap">{text}</pre>
        ) : (
          <p className="text-muted">{t('documents.page.none')}</p>
        )}
      </div>
    )
  if (error)
    return (
      <div className={`${frame} p-4`}>
        <ErrorLine error={error} onRetry={() => setTries(tries + 1)} />
      </div>
    )
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} role="region" aria-label={t('documents.page.picture', { page })} className={frame}>
      {url ? (
        <div className="relative" style={{ width: percent(width) }}>
          <img src={url} alt={t('documents.page.picture', { page })} className="block w-full" />
          {marks.map((mark) => (
            <MarkBox key={mark.key} mark={mark} active={mark.key === active} onActive={onActive} />
          ))}
        </div>
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </div>
  )
}

type MarkBoxProps = { mark: Mark; active: boolean; onActive: (mark: Mark) => void }

function MarkBox({ mark, active, onActive }: MarkBoxProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (active) box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const { left, top, width, height } = mark.at
  const label = mark.text ?? t(`documents.mark.${mark.kind}` as never)
  return (
    <button
      ref={box}
      type="button"
      // The form is the keyboard's way: each of its fields shows its mark.
      tabIndex={-1}
      aria-label={t('documents.mark.show', { name: label })}
      aria-pressed={active}
      title={label}
      onClick={() => onActive(mark)}
      style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
      className={cn(
        // Of the page's own light, whatever the theme is.
        'absolute rounded-sm border',
        mark.broken ? 'border-[#b3261e] bg-[#b3261e]/10' : 'border-[#0f766e]/60 bg-[#0f766e]/5',
        active && 'bg-[#0f766e]/15 outline-2 outline-offset-1 outline-[#0f766e]',
        active && mark.broken && 'bg-[#b3261e]/15 outline-[#b3261e]',
      )}
    />
  )
}
