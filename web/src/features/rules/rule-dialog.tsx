import { useInfiniteQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHousehold } from '@/lib/api/me'
import { useDone } from '@/lib/done'
import { useLocale } from '@/lib/locale'
import { isChangedMeanwhile } from '@/lib/problem'
import { useDebounced } from '@/lib/use-debounced'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { Notice } from '@/ui/notice'
import { useToast } from '@/ui/toast'
import { ActionFields } from './action-fields'
import { ConditionFields } from './condition-fields'
import { doesSomething, toRequest, type Draft } from './draft'
import { DryRun } from './dry-run'
import { previewQuery, useRuleVersion, useSaveRule, type RuleRequest } from './queries'
import type { RuleActs } from './use-rule-acts'

type RuleDialogProps = {
  /** As the form opens. */
  draft: Draft
  /** Words of the sentence it was made from that it does not say. */
  leftOut?: readonly string[]
  /** The rule that is edited; a new one has none. */
  ruleId: string | undefined
  acts: RuleActs
  onClose: () => void
}

/** Writes a rule, beside a dry run that follows every keystroke. */
export function RuleDialog({ draft: initial, leftOut = [], ruleId, acts, onClose }: RuleDialogProps) {
  const { t } = useTranslation()
  const { baseCurrency } = useHousehold()
  const [draft, setDraft] = useState(initial)
  const change = (next: Partial<Draft>) => setDraft((old) => ({ ...old, ...next }))
  const request = useMemo(() => toRequest(draft, nameOf(draft) || t('rules.editor.untitled')), [draft, t])
  const tried = useTried(request)
  const { count, save, send } = useSaving({ request, tried, ruleId, acts, onClose })
  const ready = request !== undefined && doesSomething(request)
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(ruleId ? 'rules.editor.edit' : 'rules.editor.create')}
      footer={
        <div className="flex grow flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('rules.editor.cancel')}</Button>
          <Button
            variant={count > 0 ? 'secondary' : 'primary'}
            disabled={!ready}
            busy={save.isPending}
            onClick={() => send(false)}
          >
            {t('rules.editor.save')}
          </Button>
          {count > 0 ? (
            <Button variant="primary" disabled={!ready} busy={save.isPending} onClick={() => send(true)}>
              {t('rules.editor.saveAndApply', { count })}
            </Button>
          ) : null}
        </div>
      }
    >
      <div className="flex flex-col gap-5">
        <LeftOut words={leftOut} />
        <Field label={t('rules.editor.name')}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              maxLength={100}
              placeholder={nameOf(draft)}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <ConditionFields draft={draft} onChange={change} />
        <ActionFields draft={draft} currency={baseCurrency} onChange={change} />
        <FormProblem error={save.error} />
        <section aria-label={t('rules.dry.title')} className="border-t border-line pt-4">
          <h3 className="mb-2 font-medium">{t('rules.dry.title')}</h3>
          <DryRun rule={tried} ruleId={ruleId} />
        </section>
      </div>
    </Dialog>
  )
}

function LeftOut({ words }: { words: readonly string[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (words.length === 0) return null
  const list = new Intl.ListFormat(locale).format(words.map((value) => t('rules.quoted', { value })))
  return (
    <Notice tone="warning" icon={TriangleAlert}>
      {t('rules.describe.leftOut', { words: list })}
    </Notice>
  )
}

/** What the person would call it, until they do. */
const nameOf = ({ payee, conditions }: Draft) =>
  (
    payee.trim() ||
    conditions.find(({ field }) => ['text', 'payee'].includes(field))?.value.trim() ||
    ''
  ).slice(0, 100)

/** The draft as it was a moment ago, without what a dry run does not look at. */
function useTried(request: RuleRequest | undefined): RuleRequest | undefined {
  const text = useDebounced(JSON.stringify(request && { ...request, name: '-', enabled: true }), 400)
  return useMemo(() => (text ? (JSON.parse(text) as RuleRequest) : undefined), [text])
}

type SavingProps = Pick<RuleDialogProps, 'ruleId' | 'acts' | 'onClose'> & {
  request: RuleRequest | undefined
  tried: RuleRequest | undefined
}

function useSaving({ request, tried, ruleId, acts, onClose }: SavingProps) {
  const { t } = useTranslation()
  const { done } = useDone(useToast())
  const save = useSaveRule()
  const versionOf = useRuleVersion()
  const [seen, setSeen] = useState(() => versionOf(ruleId))
  const { data } = useInfiniteQuery(previewQuery(tried, ruleId, 'changes'))
  const send = (apply: boolean) => {
    if (!request) return
    save.mutate(
      { id: ruleId, seen, rule: request },
      {
        // The next press puts this over what the person was told of, which has been read by now, and over nothing later.
        onError: (error) => {
          if (isChangedMeanwhile(error)) setSeen(versionOf(ruleId))
        },
        onSuccess: ({ saved, changeSetId }) => {
          onClose()
          if (apply) void acts.apply(saved.id)
          else done(t('rules.done.saved', { name: saved.name }), changeSetId)
        },
      },
    )
  }
  return { count: data?.pages[0]?.count ?? 0, save, send }
}
