import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { useToast } from '@/ui/toast'
import { useUploadPaper } from './queries'

export type Refusal = { file: string; error: unknown }
type Progress = { file: string; done: number; total: number }

/** Hands files in one after the other, so that each has an answer of its own; more may be added meanwhile. */
export function useUploads() {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const { mutateAsync } = useUploadPaper()
  const waiting = useRef<File[]>([])
  const busy = useRef(false)
  const [progress, setProgress] = useState<Progress>()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])

  const say = (taken: number, existed: number) => {
    const counted = (count: number) => ({ count, formatted: formatCount(count, locale) })
    const said = [
      taken > 0 && t('documents.upload.taken', counted(taken)),
      existed > 0 && t('documents.upload.existed', counted(existed)),
    ].filter(Boolean)
    if (said.length > 0) toast({ text: said.join(' ') })
  }

  const run = async () => {
    const refused: Refusal[] = []
    let [taken, existed, done] = [0, 0, 0]
    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      setProgress({ file: file.name, done, total: done + 1 + waiting.current.length })
      try {
        if ((await mutateAsync(file)).existed) existed += 1
        else taken += 1
      } catch (error) {
        refused.push({ file: file.name, error })
      }
      done += 1
    }
    setProgress(undefined)
    setRefusals(refused)
    say(taken, existed)
  }

  const add = async (files: readonly File[]) => {
    waiting.current.push(...files)
    if (busy.current) return
    busy.current = true
    await run()
    busy.current = false
  }

  return { progress, refusals, add }
}

export type Uploads = ReturnType<typeof useUploads>
