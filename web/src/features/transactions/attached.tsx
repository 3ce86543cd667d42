import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { attachedQuery, thumbnailOf, type Paper } from '@/lib/api/documents'
import { usePicture } from '@/lib/api/picture'

/** The receipts and bills that prove a transaction. */
export function Attached({ transactionId }: { transactionId: string }) {
  const { t } = useTranslation()
  const { data: papers = [] } = useQuery(attachedQuery(transactionId))
  if (papers.length === 0) return null
  return (
    <ul aria-label={t('transactions.origin.documents')} className="mt-2 flex flex-wrap gap-2">
      {papers.map((paper) => (
        <li key={paper.id} className="min-w-0">
          <Link
            to="/documents/$documentId"
            params={{ documentId: paper.id }}
            className="flex items-center gap-2 rounded-md border border-line bg-surface p-1.5 pr-2.5 text-xs hover:border-accent"
          >
            <Picture paper={paper} />
            <span className="min-w-0 truncate">{paper.fileName}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Picture({ paper }: { paper: Paper }) {
  const { url } = usePicture(thumbnailOf(paper))
  return url ? (
    <img src={url} alt="" className="h-10 w-8 rounded-sm object-cover object-top" />
  ) : (
    <FileText aria-hidden className="size-5 text-muted" strokeWidth={1.5} />
  )
}
