import { Download, Upload } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDone } from '@/lib/done'
import { Button } from '@/ui/button'
import { useToast } from '@/ui/toast'
import { exportRules, type RulesFile } from './queries'

type FileButtonsProps = {
  canWrite: boolean
  hasRules: boolean
  onChosen: (file: RulesFile) => void
  onUnreadable: () => void
}

/** Rules as a file, to keep or to bring into another household. */
export function FileButtons({ canWrite, hasRules, onChosen, onUnreadable }: FileButtonsProps) {
  const { t } = useTranslation()
  const { refuse } = useDone(useToast())
  const picker = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    const rules = rulesOf(await file.text())
    if (rules) onChosen(rules)
    else onUnreadable()
  }
  return (
    <>
      {hasRules ? (
        <Button onClick={() => void exportRules().then(keep, refuse)}>
          <Download aria-hidden className="size-4" />
          {t('rules.file.export')}
        </Button>
      ) : null}
      {canWrite ? (
        <>
          <Button onClick={() => picker.current?.click()}>
            <Upload aria-hidden className="size-4" />
            {t('rules.file.import')}
          </Button>
          <input
            ref={picker}
            type="file"
            accept="application/json,.json"
            aria-label={t('rules.file.choose')}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              void read(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </>
      ) : null}
    </>
  )
}

/** What an export wrote; undefined for any other file. */
function rulesOf(text: string): RulesFile | undefined {
  try {
    const file = JSON.parse(text) as Partial<RulesFile> | null
    return Array.isArray(file?.rules) && typeof file.version === 'number' ? (file as RulesFile) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function keep(file: RulesFile): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'rules.json'
  link.click()
  URL.revokeObjectURL(url)
}
