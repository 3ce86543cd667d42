import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { FileDrop } from '@/ui/file-drop'
import { Page } from '@/ui/page'
import { Progress } from '@/ui/progress'
import { takeHeldFiles, useHeldFiles } from './dropped-files'
import { ImportHistory } from './import-history'
import { useUpload } from './queries'
import { Refusals, type Refusal } from './refusals'

const accept =
  '.ofx,.qfx,.qif,.csv,.tsv,.ssv,.txt,.xml,.sta,.mt940,.940,.942,.zip,.sqlite,.xlsx,.xls,.html,application/x-ofx,text/csv,text/plain'

type StartProps = { accountId: string | undefined; onRead: (importId: string) => void }

/** The first step: a file, wherever it is dropped; below it, what was imported before. */
export function ImportStart({ accountId, onRead }: StartProps) {
  const { t } = useTranslation()
  const { household } = useMe()
  const { reading, refusals, read } = useReading(accountId, onRead)
  const held = useHeldFiles()
  const readHeld = useEffectEvent(() => void read(takeHeldFiles()))
  useEffect(() => {
    if (held.length > 0) readHeld()
  }, [held])
  return (
    <Page title={t('imports.start.title')} narrow>
      {household?.role === 'viewer' ? (
        <p className="text-muted">{t('imports.start.viewer')}</p>
      ) : (
        <FileDrop
          title={t('imports.start.drop')}
          hint={t('imports.start.hint')}
          accept={accept}
          multiple
          disabled={reading !== undefined}
          onFiles={(files) => void read(files)}
        />
      )}
      <div role="status" className={reading ? 'flex flex-col gap-2' : 'sr-only'}>
        {reading ? (
          <>
            <p>{t('imports.start.reading', { file: reading })}</p>
            <Progress label={t('imports.start.reading', { file: reading })} value={undefined} />
          </>
        ) : null}
      </div>
      <Refusals refusals={refusals} />
      <Link to="/documents" className="self-start font-medium text-accent-text hover:underline">
        {t('imports.start.documents')}
      </Link>
      <ImportHistory />
    </Page>
  )
}

/** Reads files one after the other; a single one leads on to its preview, several wait in the history. */
function useReading(accountId: string | undefined, onRead: (importId: string) => void) {
  const { mutateAsync } = useUpload()
  const busy = useRef(false)
  const [reading, setReading] = useState<string>()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const read = async (files: readonly File[]) => {
    if (busy.current) return
    busy.current = true
    const refused: Refusal[] = []
    let lastRead: string | undefined
    for (const file of files) {
      setReading(file.name)
      try {
        lastRead = (await mutateAsync({ file, accountId })).id
      } catch (error) {
        refused.push({ file: file.name, error })
      }
    }
    busy.current = false
    setReading(undefined)
    setRefusals(refused)
    if (files.length === 1 && lastRead) onRead(lastRead)
  }
  return { reading, refusals, read }
}
