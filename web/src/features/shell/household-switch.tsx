import { useTranslation } from 'react-i18next'
import { chooseHousehold } from '@/lib/api/household'
import { useMe } from '@/lib/api/me'
import { Select } from '@/ui/select'

/** The household's name; a choice for the few people who have several. */
export function HouseholdSwitch() {
  const { t } = useTranslation()
  const { households, household } = useMe()
  if (!household) return null
  if (households.length < 2) return <p className="truncate font-medium">{household.name}</p>
  return (
    <Select
      aria-label={t('app.household.choose')}
      value={household.id}
      onChange={(event) => chooseHousehold(event.target.value)}
      className="max-w-56 border-transparent bg-transparent font-medium"
    >
      {households.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
