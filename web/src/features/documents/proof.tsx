import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { parseMoney } from '@/lib/money'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import type { Mark } from './marks'
import type { Check, Detail } from './queries'

type ProofProps = { detail: Detail; marks: readonly Mark[]; onActive: (mark: Mark) => void }

const faces = {
  proved: { Icon: CircleCheck, look: 'text-positive' },
  broken: { Icon: CircleX, look: 'text-negative' },
  open: { Icon: CircleHelp, look: 'text-muted' },
}

/** Whether what it says holds together: each sum that was recomputed, and where one does not hold. */
export function Proof({ detail, marks, onActive }: ProofProps) {
  const { t, i18n } = useTranslation()
  const { document, draft, reading, checks } = detail
  const face = document.isProved ? 'proved' : checks.some(({ holds }) => !holds) ? 'broken' : 'open'
  const { Icon, look } = faces[face]
  const currency = draft.currency ?? reading?.total?.value.currency
  return (
    <section aria-labelledby="proof" className="rounded-xl border border-line p-3">
      <h2 id="proof" className={`flex items-center gap-2 font-semibold ${look}`}>
        <Icon aria-hidden className="size-4.5 shrink-0" />
        {t(`documents.proof.${face}`)}
      </h2>
      {face === 'open' ? <p className="mt-1 text-xs text-muted">{t('documents.proof.openText')}</p> : null}
      <ul className="mt-1.5 flex flex-col gap-1.5 empty:hidden">
        {checks.map((check, place) => (
          <CheckLine
            key={`${check.name}${String(place)}`}
            {...{ check, currency, onActive }}
            mark={marks.find(({ key }) => key === `check-${String(place)}`)}
          />
        ))}
      </ul>
      <ul className="mt-1.5 list-disc pl-5 text-warning empty:hidden">
        {[...new Set(reading?.warnings)].map((warning) => (
          <li key={warning}>
            {t(
              (i18n.exists(`documents.warning.${warning}`)
                ? `documents.warning.${warning}`
                : 'documents.warning.other') as never,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type CheckLineProps = {
  check: Check
  currency: string | undefined
  mark: Mark | undefined
  onActive: (mark: Mark) => void
}

function CheckLine({ check, currency, mark, onActive }: CheckLineProps) {
  const { t } = useTranslation()
  const { name, holds } = check
  const Icon = holds ? CircleCheck : CircleX
  return (
    <li className="flex gap-2">
      <Icon
        role="img"
        aria-label={t(holds ? 'documents.proof.holds' : 'documents.proof.fails')}
        className={`mt-0.5 size-4 shrink-0 ${holds ? 'text-positive' : 'text-negative'}`}
      />
      <div className="min-w-0">
        <p>{t([`documents.check.${name}`, 'documents.check.other'] as never)}</p>
        <p className="text-xs break-words text-muted tabular-nums">
          <Sum check={check} currency={currency} />
        </p>
        {mark ? (
          <Button size="sm" variant="ghost" className="-ml-2.5" onClick={() => onActive(mark)}>
            {t('documents.proof.show')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

// Their digits are no amounts.
const numbered = ['check-digit', 'crc', 'tax-id']
const numbers = /(-?\d+(?:\.\d+)?(?![\d.]|\s*%))/

/** Both sides as the server states them, with each amount in the person's notation. */
function Sum({ check: { name, holds, detail }, currency }: { check: Check; currency: string | undefined }) {
  if (!currency || numbered.includes(name)) return detail
  const shown = holds ? detail : detail.replace(' = ', ' ≠ ')
  return shown.split(numbers).map((part, place) => {
    const money = place % 2 === 1 ? parseMoney(part, currency, 'en-US') : undefined
    // Parts never move: the sum is a text.
    return money ? <MoneyText key={place} value={money} bare /> : part.replaceAll(' - ', ' − ')
  })
}
