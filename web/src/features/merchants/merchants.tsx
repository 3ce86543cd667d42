import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Store } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { useCommands } from '@/lib/commands'
import { useDone } from '@/lib/done'
import { ActionDock } from '@/ui/action-dock'
import { AsyncView } from '@/ui/async-view'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { SearchField } from '@/ui/search-field'
import { useToast } from '@/ui/toast'
import { ChosenBar } from './chosen-bar'
import { JoinDialog } from './join-dialog'
import { MerchantDialog } from './merchant-dialog'
import { MerchantList } from './merchant-list'
import { NamingDialog } from './naming-dialog'
import { merchantsQuery, useDeleteMerchant, type Merchant } from './queries'

type MerchantsProps = {
  words: string | undefined
  onWords: (words: string | undefined) => void
  /** The transaction whose merchant is to get a name. */
  from: string | undefined
  /** The person is done with that. */
  onLeave: () => void
}

type Opened = { kind: 'edit'; merchant: Merchant } | { kind: 'join' }

/** Shops and companies by the names a household gave them, and the bank texts that mean them. */
export function Merchants({ words, onWords, from, onLeave }: MerchantsProps) {
  const { t } = useTranslation()
  const { household } = useMe()
  const query = useInfiniteQuery(merchantsQuery(words))
  const { done, refuse, undoLast } = useDone(useToast())
  const remove = useDeleteMerchant()
  const [opened, setOpened] = useState<Opened>()
  const [chosen, setChosen] = useState<readonly Merchant[]>([])
  const canWrite = household !== undefined && household.role !== 'viewer'
  const close = () => setOpened(undefined)
  const join = () => setOpened({ kind: 'join' })
  const group = t('merchants.title')
  useCommands([
    ...(canWrite && chosen.length > 1
      ? [{ id: 'merchants.join', label: t('merchants.chosen.join'), group, keys: 'm', run: join }]
      : []),
    ...(chosen.length > 0
      ? [
          {
            id: 'merchants.clear',
            label: t('merchants.chosen.clear'),
            group,
            keys: 'Escape',
            inPalette: false,
            run: () => setChosen([]),
          },
        ]
      : []),
    { id: 'merchants.undo', label: t('ui.act.undo'), group, keys: 'mod+z', inPalette: false, run: undoLast },
  ])
  const saved = (merchant: Merchant, changeSetId: string | undefined) =>
    done(t('merchants.done.saved', { name: merchant.name }), changeSetId)
  const toggle = (merchant: Merchant) =>
    setChosen(
      chosen.some(({ id }) => id === merchant.id)
        ? chosen.filter(({ id }) => id !== merchant.id)
        : [...chosen, merchant],
    )
  const acts = {
    onEdit: (merchant: Merchant) => setOpened({ kind: 'edit', merchant }),
    onToggle: toggle,
    onDelete: (merchant: Merchant) =>
      remove.mutate(merchant.id, {
        onSuccess: ({ changeSetId }) => {
          setChosen(chosen.filter(({ id }) => id !== merchant.id))
          done(t('merchants.done.deleted', { name: merchant.name }), changeSetId)
        },
        onError: refuse,
      }),
  }
  return (
    <Page title={t('merchants.title')} narrow>
      <p className="-mt-2 text-muted">{t('merchants.text')}</p>
      <SearchField label={t('merchants.search')} value={words} onChange={onWords} />
      <AsyncView
        query={query}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={words ? <p className="text-muted">{t('merchants.noMatch')}</p> : <NoMerchants />}
      >
        {({ pages }) => (
          <MerchantList
            merchants={pages.flatMap(({ items }) => items)}
            chosen={chosen}
            canWrite={canWrite}
            acts={acts}
            more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            busy={query.isFetchingNextPage}
          />
        )}
      </AsyncView>
      <ActionDock>
        {chosen.length > 0 ? (
          <ChosenBar count={chosen.length} onJoin={join} onClear={() => setChosen([])} />
        ) : null}
      </ActionDock>
      {from && canWrite ? <NamingDialog transactionId={from} onSaved={saved} onClose={onLeave} /> : null}
      {opened?.kind === 'edit' ? (
        <MerchantDialog merchant={opened.merchant} onSaved={saved} onClose={close} />
      ) : opened ? (
        <JoinDialog
          merchants={chosen}
          onJoined={(merchant, changeSetId) => {
            setChosen([])
            done(t('merchants.done.joined', { name: merchant.name }), changeSetId)
          }}
          onClose={close}
        />
      ) : null}
    </Page>
  )
}

function NoMerchants() {
  const { t } = useTranslation()
  return (
    <Card>
      <EmptyState
        icon={Store}
        title={t('merchants.empty.title')}
        text={t('merchants.empty.text')}
        action={
          <Link to="/transactions" className={buttonLook({ variant: 'primary' })}>
            {t('merchants.empty.open')}
          </Link>
        }
      />
    </Card>
  )
}
