import { useMatches } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The tab's title: the page on screen, then the product. */
export function DocumentTitle() {
  const { t } = useTranslation()
  const key = useMatches({
    select: (matches) => matches.findLast(({ staticData }) => staticData.title)?.staticData.title,
  })
  return <title>{key ? `${t(key)} · ${t('app.name')}` : t('app.name')}</title>
}
