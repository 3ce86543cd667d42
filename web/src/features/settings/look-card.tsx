import { useTranslation } from 'react-i18next'
import { useSaveMe } from '@/lib/api/me'
import { allowSingleKeys, useSingleKeys } from '@/lib/commands'
import { formatDay, today } from '@/lib/dates'
import { spokenLocale, useLocale } from '@/lib/locale'
import { togglePrivacy, useAmountsHidden } from '@/lib/privacy'
import { chooseTheme, themes, useTheme } from '@/lib/theme'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { LanguageSelect } from '@/ui/language-select'
import { Select } from '@/ui/select'

export function LookCard() {
  const { t } = useTranslation()
  const locale = useLocale()
  const theme = useTheme()
  const hidden = useAmountsHidden()
  const singleKeys = useSingleKeys()
  const save = useSaveMe()
  return (
    <Card title={t('settings.look.title')}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('settings.look.language')} hint={formatDay(today(), locale, 'long')}>
            {({ id }) => (
              <LanguageSelect id={id} onChosen={(tag) => save.mutate({ locale: spokenLocale(tag) })} />
            )}
          </Field>
          <Field label={t('settings.look.theme')}>
            {(control) => (
              <Select
                {...control}
                value={theme}
                onChange={(event) =>
                  chooseTheme(themes.find((name) => name === event.target.value) ?? 'system')
                }
              >
                {themes.map((name) => (
                  <option key={name} value={name}>
                    {t(`settings.look.${name}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <FormProblem error={save.error} />
        <Checkbox label={t('settings.look.privacy')} checked={hidden} onChange={togglePrivacy} />
        <Checkbox
          label={t('settings.look.keys')}
          checked={singleKeys}
          onChange={(event) => allowSingleKeys(event.target.checked)}
        />
      </div>
    </Card>
  )
}
