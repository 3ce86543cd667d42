import { useTranslation } from 'react-i18next'
import type { components } from './api/schema.gen'

type Labelled = Pick<components['schemas']['ChangeSetResponse'], 'kind' | 'label' | 'subject'>

/** What a change-set did, in words; a code this app does not know yet is told in general. */
export function useChangeLabel(): (changeSet: Labelled) => string {
  const { t } = useTranslation()
  return ({ kind, label, subject }) => {
    const words = t([`activity.label.${label}`, 'activity.label.other'] as never, {
      subject: subject ?? '',
      // Of a change to many, the subject is their number.
      count: Number(subject) || 0,
    })
    return kind === 'undo' || kind === 'redo' ? t(`activity.reverting.${kind}`, { label: words }) : words
  }
}
