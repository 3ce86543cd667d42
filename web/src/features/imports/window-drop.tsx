import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { holdFiles } from './dropped-files'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A bank's file can be dropped anywhere in the window, on every page. */
export function WindowDrop({ onDropped }: { onDropped: () => void }) {
  const { household } = useMe()
  return household?.role === 'viewer' ? null : <DropTarget onDropped={onDropped} />
}

function DropTarget({ onDropped }: { onDropped: () => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Only leaving the window itself leads to nothing.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      // A smaller target took it already.
      if (event.defaultPrevented || !carriesFiles(event)) return
      event.preventDefault()
      holdFiles([...(event.dataTransfer?.files ?? [])])
      onDropped()
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onDropped])
  if (!over) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-canvas/80 p-6">
      <div className="flex size-full max-h-80 max-w-lg flex-col items-center justify-center gap-2 rounded-2xl border-2 border-dashed border-accent bg-accent-soft text-accent-text">
        <FileDown aria-hidden className="size-10" strokeWidth={1.5} />
        <p className="text-base font-semibold">{t('app.drop.title')}</p>
        <p>{t('app.drop.text')}</p>
      </div>
    </div>
  )
}
