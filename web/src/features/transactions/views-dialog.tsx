import { useQuery } from '@tanstack/react-query'
import { PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDone } from '@/lib/done'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { SkeletonRows } from '@/ui/skeleton'
import { useToast } from '@/ui/toast'
import { fromQuery, isFiltered, isReadable, type Filter } from './filter'
import { InlineText } from './inline-text'
import { useViewActs, viewsQuery, type SavedView } from './views'

type ViewsDialogProps = {
  filter: Filter
  canWrite: boolean
  onClose: () => void
  onPick: (filter: Filter) => void
}

/** Filters that the household gave a name: pick one, or keep those of now. */
export function ViewsDialog({ filter, canWrite, onClose, onPick }: ViewsDialogProps) {
  const { t } = useTranslation()
  const query = useQuery(viewsQuery)
  const { save, rename, remove } = useViewActs()
  const { act, error } = useAct(onClose)
  return (
    <Dialog open onClose={onClose} title={t('transactions.views.title')}>
      <div className="flex flex-col gap-4">
        <AsyncView
          query={query}
          skeleton={<SkeletonRows rows={3} />}
          isEmpty={(views) => views.length === 0}
          empty={<p className="text-muted">{t('transactions.views.none')}</p>}
        >
          {(views) => (
            <ul className="divide-y divide-line">
              {views.map((view) => (
                <ViewItem
                  key={view.id}
                  {...{ view, canWrite }}
                  onPick={() => onPick(fromQuery(view.filter))}
                  onRename={(name) => act('renamed', rename.mutateAsync({ id: view.id, name }))}
                  onRemove={() => act('deleted', remove.mutateAsync(view.id))}
                />
              ))}
            </ul>
          )}
        </AsyncView>
        <FormProblem error={error} />
        {canWrite && isFiltered(filter) ? (
          <SaveForm onSave={(name) => act('saved', save.mutateAsync({ name, filter }))} />
        ) : null}
      </div>
    </Dialog>
  )
}

/** What was done is said on the page, with Undo; what was refused is said in the dialog, which stays for it. */
function useAct(onClose: () => void) {
  const { t } = useTranslation()
  const { done } = useDone(useToast())
  const [error, setError] = useState<unknown>()
  const act = (what: 'saved' | 'renamed' | 'deleted', write: Promise<{ changeSetId?: string }>) => {
    setError(undefined)
    write.then(({ changeSetId }) => {
      onClose()
      done(t(`transactions.views.${what}`), changeSetId)
    }, setError)
  }
  return { act, error }
}

type ViewItemProps = {
  view: SavedView
  canWrite: boolean
  onPick: () => void
  onRename: (name: string) => void
  onRemove: () => void
}

function ViewItem({ view, canWrite, onPick, onRename, onRemove }: ViewItemProps) {
  const { t } = useTranslation()
  const { name } = view
  const [renames, setRenames] = useState(false)
  if (renames)
    return (
      <li className="py-1">
        <InlineText
          label={t('transactions.views.name')}
          value={name}
          maxLength={100}
          onSave={(next) => {
            if (next) onRename(next)
          }}
          onClose={() => setRenames(false)}
        />
      </li>
    )
  return (
    <li className="flex items-center gap-1">
      <button
        type="button"
        onClick={onPick}
        className="min-h-10 min-w-0 grow rounded-md px-2 text-left hover:bg-sunken"
      >
        <span className="block truncate font-medium">{name}</span>
        {isReadable(view.filter) ? null : (
          <span className="block text-xs text-warning">{t('transactions.views.partly')}</span>
        )}
      </button>
      {canWrite ? (
        <>
          <IconButton label={t('transactions.views.rename', { name })} onClick={() => setRenames(true)}>
            <PencilLine aria-hidden />
          </IconButton>
          <IconButton label={t('transactions.views.delete', { name })} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        </>
      ) : null}
    </li>
  )
}

function SaveForm({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  return (
    <form
      className="flex items-end gap-2 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) onSave(name.trim())
      }}
    >
      <div className="min-w-0 grow">
        <Field label={t('transactions.views.save')}>
          {(control) => (
            <Input
              {...control}
              placeholder={t('transactions.views.name')}
              value={name}
              maxLength={100}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button type="submit" variant="primary" disabled={!name.trim()}>
        {t('transactions.action.save')}
      </Button>
    </form>
  )
}
