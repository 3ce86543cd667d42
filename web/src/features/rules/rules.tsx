import { useQuery } from '@tanstack/react-query'
import { Plus, Wand2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { useMe } from '@/lib/api/me'
import { useCommands } from '@/lib/commands'
import { AsyncView, together } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { useToast } from '@/ui/toast'
import { ApplyDialog } from './apply-dialog'
import { DescribeRule } from './describe-rule'
import { draftOf, newDraft } from './draft'
import { ImportDialog } from './import-dialog'
import { rulesQuery, type DraftedRule, type Rule, type RulesFile } from './queries'
import { RuleDialog } from './rule-dialog'
import { RuleList } from './rule-list'
import { FileButtons } from './rules-file'
import { SuggestedRule } from './suggested-rule'
import { useRuleActs } from './use-rule-acts'

type RulesProps = {
  /** The transaction that a new rule is to be made from. */
  from: string | undefined
  /** The rule that is to be looked at. */
  asked: string | undefined
  /** The person is done with that. */
  onLeave: () => void
}

type Opened =
  | { kind: 'new' }
  | { kind: 'described'; drafted: DraftedRule }
  | { kind: 'edit'; rule: Rule }
  | { kind: 'apply'; rule: Rule }
  | { kind: 'import'; file: RulesFile }

/** What the household decided once and for all, in the order in which it is tried. */
export function Rules({ from, asked, onLeave }: RulesProps) {
  const { t } = useTranslation()
  const { household } = useMe()
  const toast = useToast()
  const query = useQuery(rulesQuery)
  const categories = useQuery(categoriesQuery)
  const acts = useRuleActs()
  const [opened, setOpened] = useState<Opened>()
  const canWrite = household !== undefined && household.role !== 'viewer'
  const create = () => setOpened({ kind: 'new' })
  const shown = asked && canWrite ? query.data?.find(({ id }) => id === asked) : undefined
  useCommands(
    canWrite
      ? [{ id: 'rules.new', label: t('rules.new'), group: t('rules.title'), keys: 'n', run: create }]
      : [],
  )
  return (
    <Page
      title={t('rules.title')}
      narrow
      actions={
        <>
          <FileButtons
            canWrite={canWrite}
            hasRules={(query.data?.length ?? 0) > 0}
            onChosen={(file) => setOpened({ kind: 'import', file })}
            onUnreadable={() => toast({ text: t('rules.file.unreadable') })}
          />
          {canWrite ? (
            <Button variant="primary" onClick={create}>
              <Plus aria-hidden className="size-4" />
              {t('rules.new')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="-mt-2 text-muted">{t('rules.text')}</p>
      {canWrite ? <DescribeRule onDrafted={(drafted) => setOpened({ kind: 'described', drafted })} /> : null}
      <AsyncView
        query={together(query, categories)}
        isEmpty={([rules]) => rules.length === 0}
        empty={<NoRules onCreate={canWrite ? create : undefined} />}
      >
        {([rules]) => (
          <RuleList
            rules={rules}
            acts={acts}
            canWrite={canWrite}
            onEdit={(rule) => setOpened({ kind: 'edit', rule })}
            onApply={(rule) => setOpened({ kind: 'apply', rule })}
          />
        )}
      </AsyncView>
      {opened ? <Dialogs opened={opened} acts={acts} onClose={() => setOpened(undefined)} /> : null}
      {shown ? <Dialogs opened={{ kind: 'edit', rule: shown }} acts={acts} onClose={onLeave} /> : null}
      {from && canWrite ? <SuggestedRule transactionId={from} acts={acts} onClose={onLeave} /> : null}
    </Page>
  )
}

type DialogsProps = { opened: Opened; acts: ReturnType<typeof useRuleActs>; onClose: () => void }

function Dialogs({ opened, acts, onClose }: DialogsProps) {
  switch (opened.kind) {
    case 'new':
      return <RuleDialog draft={newDraft()} ruleId={undefined} acts={acts} onClose={onClose} />
    case 'described':
      return (
        <RuleDialog
          draft={draftOf(opened.drafted.rule)}
          leftOut={opened.drafted.notUnderstood}
          ruleId={undefined}
          acts={acts}
          onClose={onClose}
        />
      )
    case 'edit':
      return <RuleDialog draft={draftOf(opened.rule)} ruleId={opened.rule.id} acts={acts} onClose={onClose} />
    case 'apply':
      return <ApplyDialog rule={opened.rule} acts={acts} onClose={onClose} />
    case 'import':
      return <ImportDialog file={opened.file} onClose={onClose} />
  }
}

function NoRules({ onCreate }: { onCreate: (() => void) | undefined }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={Wand2}
      title={t('rules.empty.title')}
      text={t('rules.empty.text')}
      action={
        onCreate ? (
          <Button variant="primary" onClick={onCreate}>
            {t('rules.new')}
          </Button>
        ) : null
      }
    />
  )
}
