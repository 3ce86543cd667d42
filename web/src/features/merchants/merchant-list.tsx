import { Link } from '@tanstack/react-router'
import { Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Menu } from '@/ui/menu'
import { moveFocus } from '@/ui/move-focus'
import type { Merchant } from './queries'
import { TransactionCount } from './transaction-count'

type Acts = {
  onEdit: (merchant: Merchant) => void
  onToggle: (merchant: Merchant) => void
  onDelete: (merchant: Merchant) => void
}

type MerchantListProps = {
  merchants: readonly Merchant[]
  chosen: readonly Merchant[]
  canWrite: boolean
  acts: Acts
  more: (() => void) | undefined
  busy: boolean
}

export function MerchantList({ merchants, chosen, canWrite, acts, more, busy }: MerchantListProps) {
  const { t } = useTranslation()
  return (
    <Card>
      {/* Keys that pass through on their way from the names. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul aria-label={t('merchants.title')} className="divide-y divide-line" onKeyDown={moveFocus}>
        {merchants.map((merchant) => (
          <li key={merchant.id} className="flex items-center gap-3 py-1.5">
            {canWrite ? (
              <Checkbox
                label={t('merchants.item.select', { name: merchant.name })}
                labelHidden
                checked={chosen.some(({ id }) => id === merchant.id)}
                onChange={() => acts.onToggle(merchant)}
              />
            ) : null}
            <Row merchant={merchant} canWrite={canWrite} acts={acts} />
          </li>
        ))}
      </ul>
      {more ? (
        <Button className="mt-3" busy={busy} onClick={more}>
          {t('merchants.more')}
        </Button>
      ) : null}
    </Card>
  )
}

type RowProps = { merchant: Merchant; canWrite: boolean; acts: Acts }

function Row({ merchant, canWrite, acts }: RowProps) {
  const { t } = useTranslation()
  const { name, count } = merchant
  return (
    <>
      <div className="min-w-0 grow">
        {canWrite ? (
          <button
            type="button"
            data-row
            onClick={() => acts.onEdit(merchant)}
            className="block max-w-full py-0.5 text-left font-medium break-words underline-offset-4 hover:underline"
          >
            {name}
          </button>
        ) : (
          <span className="block font-medium break-words">{name}</span>
        )}
        <Texts merchant={merchant} />
      </div>
      <Link to="/transactions" search={{ q: name }} className="shrink-0 underline underline-offset-4">
        <TransactionCount count={count} />
      </Link>
      {canWrite ? (
        <Menu
          label={t('merchants.item.menu', { name })}
          className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
          trigger={<Ellipsis aria-hidden className="size-4" />}
          items={[
            {
              label: t('merchants.item.edit'),
              icon: <PencilLine aria-hidden />,
              run: () => acts.onEdit(merchant),
            },
            {
              label: t('merchants.item.delete'),
              icon: <Trash2 aria-hidden />,
              danger: true,
              run: () => acts.onDelete(merchant),
            },
          ]}
        />
      ) : null}
    </>
  )
}

const fewTexts = 3

/** What banks call it, those of most rows first. */
function Texts({ merchant: { texts } }: { merchant: Merchant }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const few = texts
    .slice(0, fewTexts)
    .map(({ key }) => key)
    .join(', ')
  const rest = texts.length - fewTexts
  return (
    <span className="block text-xs break-words text-muted">
      {rest > 0 ? t('merchants.item.more', { texts: few, formatted: formatCount(rest, locale) }) : few}
    </span>
  )
}
