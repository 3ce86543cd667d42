import { useTranslation } from 'react-i18next'
import { today } from '@/lib/dates'
import { useDone } from '@/lib/done'
import { useToast } from '@/ui/toast'
import {
  useDeleteSeries,
  useEditSeries,
  useEnterSeries,
  useSearchSeries,
  type NewSeries,
  type Series,
  type SeriesEdit,
} from './queries'

/** What can be done with what recurs; each act can be undone, and a refusal is said in words. */
export function useSeriesActs() {
  const { t } = useTranslation()
  const { done, refuse, attempt, undoLast } = useDone(useToast())
  const edit = useEditSeries()
  const enter = useEnterSeries()
  const remove = useDeleteSeries()
  const search = useSearchSeries()
  const change = (series: Series, what: SeriesEdit, said: string) =>
    edit.mutate(
      { series, edit: what },
      { onSuccess: (changeSetId) => done(said, changeSetId), onError: refuse },
    )
  return {
    undoLast,
    saving: edit.isPending || enter.isPending,
    searching: search.isPending,
    search: () =>
      search.mutate(undefined, {
        onSuccess: ({ saved, changeSetId }) =>
          done(t('recurring.done.searched', { count: saved.new }), changeSetId),
        onError: refuse,
      }),
    dismiss: (series: Series) =>
      change(series, { decision: 'dismissed' }, t('recurring.done.dismissed', { name: series.name })),
    restore: (series: Series) =>
      change(series, { decision: 'none' }, t('recurring.done.restored', { name: series.name })),
    confirm: (series: Series) =>
      change(series, { decision: 'confirmed' }, t('recurring.done.confirmed', { name: series.name })),
    end: (series: Series) =>
      change(series, { endedOn: today() }, t('recurring.done.ended', { name: series.name })),
    goOn: (series: Series) =>
      change(series, { endedOn: null }, t('recurring.done.goesOn', { name: series.name })),
    remove: (series: Series) =>
      remove.mutate(series.id, {
        onSuccess: (changeSetId) => done(t('recurring.done.deleted', { name: series.name }), changeSetId),
        onError: refuse,
      }),
    save: (series: Series, what: SeriesEdit) =>
      attempt(async () => {
        const changeSetId = await edit.mutateAsync({ series, edit: what })
        done(t('recurring.done.saved', { name: series.name }), changeSetId)
      }),
    enter: (body: NewSeries) =>
      attempt(async () => {
        const changeSetId = await enter.mutateAsync(body)
        done(t('recurring.done.entered', { name: body.name }), changeSetId)
      }),
  }
}

export type SeriesActs = ReturnType<typeof useSeriesActs>
