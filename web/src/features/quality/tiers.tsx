import { useTranslation } from 'react-i18next'
import { Facts, SureFact } from './facts'
import type { Tier } from './queries'

/** The same report for each that decides, the best known first. */
export function Tiers({ tiers, of }: { tiers: readonly Tier[]; of: 'facts' | 'trial' }) {
  const { t } = useTranslation()
  return (
    <ul className="divide-y divide-line">
      {tiers.map(({ tier, filed, report }) => (
        <li key={tier} className="py-3 first:pt-0 last:pb-0">
          <h3 className="mb-1 font-medium">{t(`quality.tier.${tier}`)}</h3>
          {report.sure > 0 ? (
            <p>
              <SureFact report={report} none="quality.stood.noneSure" />
            </p>
          ) : null}
          <Facts report={report} of={of} {...(of === 'facts' && { filed })} />
        </li>
      ))}
    </ul>
  )
}
