import { useQuery } from '@tanstack/react-query'
import { Trash2, UserRound, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDone } from '@/lib/done'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { SkeletonRows } from '@/ui/skeleton'
import { useToast } from '@/ui/toast'
import { savedReportsQuery, useSavedReports, type SavedReport } from './queries'
import { fromParameters, type ReportSearch } from './search'

type SavedDialogProps = {
  search: ReportSearch
  canWrite: boolean
  onClose: () => void
  onPick: (search: ReportSearch) => void
}

/** Reports that were given a name: open one, or keep the one on screen. */
export function SavedDialog({ search, canWrite, onClose, onPick }: SavedDialogProps) {
  const { t } = useTranslation()
  const query = useQuery(savedReportsQuery)
  const { save, share, remove } = useSavedReports()
  const { done } = useDone(useToast())
  const [error, setError] = useState<unknown>()
  const act = (what: 'saved' | 'changed' | 'deleted', write: Promise<{ changeSetId?: string }>) => {
    setError(undefined)
    write.then(({ changeSetId }) => {
      onClose()
      done(t(`reports.saved.${what}`), changeSetId)
    }, setError)
  }
  return (
    <Dialog open onClose={onClose} title={t('reports.saved.title')}>
      <div className="flex flex-col gap-4">
        <AsyncView
          query={query}
          skeleton={<SkeletonRows rows={3} />}
          isEmpty={(saved) => saved.length === 0}
          empty={<p className="text-muted">{t('reports.saved.none')}</p>}
        >
          {(saved) => (
            <ul className="divide-y divide-line">
              {saved.map((one) => (
                <SavedItem
                  key={one.id}
                  {...{ one, canWrite }}
                  onPick={() => onPick(fromParameters(one.parameters))}
                  onShare={() => act('changed', share.mutateAsync({ id: one.id, shared: !one.shared }))}
                  onRemove={() => act('deleted', remove.mutateAsync(one.id))}
                />
              ))}
            </ul>
          )}
        </AsyncView>
        <FormProblem error={error} />
        {canWrite ? (
          <SaveForm onSave={(name, shared) => act('saved', save.mutateAsync({ name, search, shared }))} />
        ) : null}
      </div>
    </Dialog>
  )
}

type SavedItemProps = {
  one: SavedReport
  canWrite: boolean
  onPick: () => void
  onShare: () => void
  onRemove: () => void
}

function SavedItem({ one: { name, shared }, canWrite, onPick, onShare, onRemove }: SavedItemProps) {
  const { t } = useTranslation()
  return (
    <li className="flex items-center gap-1">
      <button
        type="button"
        onClick={onPick}
        className="min-h-10 min-w-0 grow rounded-md px-2 text-left hover:bg-sunken"
      >
        <span className="block truncate font-medium">{name}</span>
        <span className="block text-xs text-muted">
          {t(shared ? 'reports.saved.ofAll' : 'reports.saved.mine')}
        </span>
      </button>
      {canWrite ? (
        <>
          <IconButton
            label={t(shared ? 'reports.saved.unshare' : 'reports.saved.share', { name })}
            onClick={onShare}
          >
            {shared ? <UserRound aria-hidden /> : <UsersRound aria-hidden />}
          </IconButton>
          <IconButton label={t('reports.saved.delete', { name })} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        </>
      ) : null}
    </li>
  )
}

function SaveForm({ onSave }: { onSave: (name: string, shared: boolean) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  return (
    <form
      className="flex flex-col gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) onSave(name.trim(), shared)
      }}
    >
      <Field label={t('reports.saved.save')}>
        {(control) => (
          <Input
            {...control}
            placeholder={t('reports.saved.name')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t('reports.saved.shareNow')}
        checked={shared}
        onChange={(event) => setShared(event.target.checked)}
      />
      <Button type="submit" variant="primary" className="self-end" disabled={!name.trim()}>
        {t('reports.saved.do')}
      </Button>
    </form>
  )
}
