import { TriangleAlert } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Notice } from '@/ui/notice'
import { useToast } from '@/ui/toast'
import { useSendCode } from './queries'
import { drawFrame, useCamera } from './use-camera'

const lookEvery = 300

type ScanDialogProps = { onFiles: (files: readonly File[]) => void; onClose: () => void }

/** The camera: a QR code or bar code in front of it is read at once, and anything else can be photographed. */
export function ScanDialog({ onFiles, onClose }: ScanDialogProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const describe = useProblem()
  const send = useSendCode()
  const { video, state } = useCamera()
  const sent = useRef(false)
  const found = (text: string) => {
    if (sent.current) return
    sent.current = true
    send.mutate(text, {
      onSuccess: ({ existed }) => {
        toast({ text: t(existed ? 'documents.scan.existed' : 'documents.scan.found') })
        onClose()
      },
      onError: (error) => {
        toast({ text: describe(error).message })
        onClose()
      },
    })
  }
  const canRead = useCodes(video, state === 'on', found)
  const photograph = () => {
    const canvas = video.current && drawFrame(video.current)
    canvas?.toBlob(
      (blob) => {
        if (!blob) return
        onFiles([new File([blob], t('documents.scan.fileName'), { type: 'image/jpeg' })])
        onClose()
      },
      'image/jpeg',
      0.9,
    )
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('documents.scan.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button variant="primary" disabled={state !== 'on'} onClick={photograph}>
            {t('documents.scan.take')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {state === 'refused' ? (
          <Notice tone="warning" icon={TriangleAlert} alert>
            {t('documents.scan.refused')}
          </Notice>
        ) : (
          <p role="status">{t(canRead ? 'documents.scan.text' : 'documents.scan.noCodes')}</p>
        )}
        <video
          ref={video}
          muted
          playsInline
          aria-label={t('documents.scan.view')}
          className={state === 'refused' ? 'hidden' : 'aspect-video w-full rounded-lg bg-sunken object-cover'}
        />
      </div>
    </Dialog>
  )
}

/** Looks for a code in what the camera sees; answers whether this browser can. */
function useCodes(
  video: { readonly current: HTMLVideoElement | null },
  on: boolean,
  onFound: (text: string) => void,
): boolean {
  const [canRead, setCanRead] = useState(true)
  const tell = useEffectEvent(onFound)
  useEffect(() => {
    if (!on) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const look = async () => {
      const { scanCodes } = await import('./scan-codes')
      const canvas = video.current && drawFrame(video.current)
      const picture = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)
      const text = picture && (await scanCodes(picture))
      if (gone) return
      if (text) tell(text)
      else timer = setTimeout(run, lookEvery)
    }
    // Where the reader does not run, the picture is read by the server.
    const run = () => {
      look().catch(() => {
        if (!gone) setCanRead(false)
      })
    }
    run()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [on, video])
  return canRead
}
