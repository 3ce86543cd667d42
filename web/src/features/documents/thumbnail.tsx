import { FileCode, FileText } from 'lucide-react'
import { thumbnailOf } from '@/lib/api/documents'
import { usePicture } from '@/lib/api/picture'
import type { Paper } from './queries'

/** A small picture of it, or of what kind it is; its name stands beside it. */
export function Thumbnail({ paper }: { paper: Paper }) {
  // There is none before it was read.
  const isRead = paper.status !== 'queued' && paper.status !== 'reading'
  const { url } = usePicture(isRead ? thumbnailOf(paper) : undefined)
  const Icon = paper.contentType === 'application/xml' ? FileCode : FileText
  return (
    <span className="flex h-14 w-11 shrink-0 items-center justify-center overflow-hidden rounded-md border border-line bg-sunken">
      {url ? (
        <img src={url} alt="" className="size-full object-cover object-top" />
      ) : (
        <Icon aria-hidden className="size-5 text-muted" strokeWidth={1.5} />
      )}
    </span>
  )
}
