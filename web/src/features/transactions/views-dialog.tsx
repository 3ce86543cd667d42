import { useQuery } from '@tanstack/react-query'
import { PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDone } from '@/lib/done'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { SkeletonRows } from '@/ui/skeleton'
import { useToast } from '@/ui/toast'
import { fromQuery, isFiltered, type Filter } from './filter'
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
  const acts = useActs()
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
                  {...{ view, canWrite, acts }}
                  onPick={() => onPick(fromQuery(view.filter))}
                  onRemove={() => {
                    // The message with Undo stands behind an open dialog.
                    onClose()
                    void acts.remove(view.id)
                  }}
                />
              ))}
            </ul>
          )}
        </AsyncView>
        {canWrite && isFiltered(filter) ? (
          <SaveForm
            onSave={async (name) => {
              if (await acts.save(name, filter)) onClose()
            }}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

function useActs() {
  const { t } = useTranslation()
  const { done, attempt } = useDone(useToast())
  const { save, rename, remove } = useViewActs()
  return {
    save: (name: string, filter: Filter) =>
      attempt(async () => {
        const { changeSetId } = await save.mutateAsync({ name, filter })
        done(t('transactions.views.saved'), changeSetId)
      }),
    rename: (id: string, name: string) =>
      attempt(async () => {
        const { changeSetId } = await rename.mutateAsync({ id, name })
        done(t('transactions.views.renamed'), changeSetId)
      }),
    remove: (id: string) =>
      attempt(async () => {
        const { changeSetId } = await remove.mutateAsync(id)
        done(t('transactions.views.deleted'), changeSetId)
      }),
  }
}

type ViewItemProps = {
  view: SavedView
  canWrite: boolean
  acts: ReturnType<typeof useActs>
  onPick: () => void
  onRemove: () => void
}

function ViewItem({ view, canWrite, acts, onPick, onRemove }: ViewItemProps) {
  const { t } = useTranslation()
  const { id, name } = view
  const [renames, setRenames] = useState(false)
  if (renames)
    return (
      <li className="py-1">
        <InlineText
          label={t('transactions.views.name')}
          value={name}
          maxLength={100}
          onSave={(next) => {
            if (next) void acts.rename(id, next)
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
        className="min-h-10 min-w-0 grow truncate rounded-md px-2 text-left font-medium hover:bg-sunken"
      >
        {name}
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

function SaveForm({ onSave }: { onSave: (name: string) => Promise<void> }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  return (
    <form
      className="flex items-end gap-2 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) void onSave(name.trim())
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
