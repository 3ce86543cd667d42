import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { readTags } from './tags'
import type { BulkChanges } from './queries'

export type TextField = 'payee' | 'note' | 'tags'

type TextDialogProps = {
  field: TextField
  count: number
  onClose: () => void
  onSave: (set: BulkChanges) => void
}

const lengths: Record<TextField, number> = { payee: 200, note: 2000, tags: 500 }

/** One payee, note or more tags for several rows. */
export function TextDialog({ field, count, onClose, onSave }: TextDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [takesAway, setTakesAway] = useState(false)
  const value = text.trim()
  const set = (): BulkChanges => {
    if (field === 'tags') return takesAway ? { removeTags: readTags(value) } : { addTags: readTags(value) }
    return { [field]: value || null }
  }
  return (
    <Dialog open onClose={onClose} title={t('transactions.bulk.title', { count })}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
          onSave(set())
        }}
      >
        <Field
          label={t(`transactions.field.${field}`)}
          hint={field === 'tags' ? t('transactions.field.tagsHint') : t('transactions.bulk.emptyClears')}
        >
          {(control) => (
            <Input
              {...control}
              data-first
              value={text}
              maxLength={lengths[field]}
              required={field === 'tags'}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {field === 'tags' ? (
          <Checkbox
            label={t('transactions.bulk.removeTags')}
            checked={takesAway}
            onChange={(event) => setTakesAway(event.target.checked)}
          />
        ) : null}
        <Button type="submit" variant="primary" className="self-end">
          {t('transactions.action.apply')}
        </Button>
      </form>
    </Dialog>
  )
}
