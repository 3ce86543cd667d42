import { Link } from '@tanstack/react-router'
import { Wand2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonLook, IconButton } from '@/ui/button'
import type { Corrected } from './use-answers'

type RuleOfferProps = { corrected: Corrected; onClose: () => void }

/** After a correction: what was remembered can be made a rule, which applies to earlier rows too. */
export function RuleOffer({ corrected, onClose }: RuleOfferProps) {
  const { t } = useTranslation()
  const { name, category, transactionId } = corrected
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-surface py-2 pr-2 pl-4 shadow-raised">
      <Wand2 aria-hidden className="size-4 shrink-0 text-accent-text" />
      <p className="min-w-40 flex-1 break-words">{t('review.category.remembered', { name, category })}</p>
      <div className="flex flex-wrap items-center gap-1">
        <Link
          to="/rules"
          search={{ from: transactionId }}
          className={buttonLook({ variant: 'primary', size: 'sm' })}
        >
          {t('transactions.action.rule')}
        </Link>
        <IconButton label={t('review.category.noRule')} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
