import { Camera, CircleAlert, FileDown, ScanLine } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { useProblem } from '@/lib/problem'
import { Button, buttonLook } from '@/ui/button'
import { FileDrop } from '@/ui/file-drop'
import { late } from '@/ui/late'
import { Notice } from '@/ui/notice'
import { Progress } from '@/ui/progress'
import { usePageFiles } from './use-page-files'
import { useUploads, type Refusal } from './use-uploads'

const accept =
  'image/jpeg,image/png,image/webp,application/pdf,application/xml,text/xml,text/html,application/zip,.jpg,.jpeg,.png,.webp,.pdf,.xml,.html,.zip'

const ScanDialog = late(async () => (await import('./scan-dialog')).ScanDialog)

/** All the ways a document comes in: dropped, chosen, pasted, photographed, or read as a code. */
export function HandIn() {
  const { t } = useTranslation()
  const uploads = useUploads()
  const [scanning, setScanning] = useState(false)
  const take = (files: readonly File[]) => void uploads.add(files)
  const over = usePageFiles(take, !scanning)
  return (
    <section aria-label={t('documents.drop.title')} className="flex flex-col gap-3">
      <FileDrop
        title={t('documents.drop.title')}
        hint={t('documents.drop.hint')}
        accept={accept}
        multiple
        onFiles={take}
      />
      <div className="flex flex-wrap gap-2">
        <PhotoButton onFiles={take} />
        <Button onClick={() => setScanning(true)}>
          <ScanLine aria-hidden className="size-4" />
          {t('documents.scan.open')}
        </Button>
      </div>
      <Uploading progress={uploads.progress} />
      {uploads.refusals.map((refusal, place) => (
        <Refused key={`${String(place)}${refusal.file}`} {...refusal} />
      ))}
      {over ? <DropHere /> : null}
      {scanning ? <ScanDialog onFiles={take} onClose={() => setScanning(false)} /> : null}
    </section>
  )
}

/** A phone opens its camera; elsewhere it is one more way to a file. */
function PhotoButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <label
      htmlFor={id}
      className={`${buttonLook()} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text`}
    >
      <Camera aria-hidden className="size-4" />
      {t('documents.drop.photo')}
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </label>
  )
}

function Uploading({ progress }: Pick<ReturnType<typeof useUploads>, 'progress'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  const text = progress
    ? t('documents.upload.progress', {
        file: progress.file,
        number: formatCount(progress.done + 1, locale),
        total: formatCount(progress.total, locale),
      })
    : ''
  return (
    <div role="status" className={progress ? 'flex flex-col gap-2' : 'sr-only'}>
      {progress ? (
        <>
          <p className="break-words">{text}</p>
          <Progress label={text} value={progress.total > 1 ? progress.done / progress.total : undefined} />
        </>
      ) : null}
    </div>
  )
}

function Refused({ file, error }: Refusal) {
  const { t } = useTranslation()
  const describe = useProblem()
  return (
    <Notice tone="danger" icon={CircleAlert} alert>
      <p className="font-medium break-words">{t('documents.upload.refused', { file })}</p>
      <p>{describe(error).message}</p>
    </Notice>
  )
}

function DropHere() {
  const { t } = useTranslation()
  return (
    <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-canvas/80 p-6">
      <div className="flex size-full max-h-80 max-w-lg flex-col items-center justify-center gap-2 rounded-2xl border-2 border-dashed border-accent bg-accent-soft text-accent-text">
        <FileDown aria-hidden className="size-10" strokeWidth={1.5} />
        <p className="text-base font-semibold">{t('documents.drop.over')}</p>
        <p>{t('documents.drop.overText')}</p>
      </div>
    </div>
  )
}
