import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useSaveMe } from '@/lib/api/me'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { useToast } from '@/ui/toast'

export function ProfileCard() {
  const { t } = useTranslation()
  const { user } = useMe()
  const toast = useToast()
  const save = useSaveMe()
  const fieldProblem = useFieldProblem(save.error)
  const [displayName, setDisplayName] = useState(user.displayName)
  return (
    <Card title={t('settings.profile.title')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ displayName }, { onSuccess: () => toast({ text: t('settings.saved.text') }) })
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('settings.profile.name')} error={fieldProblem('displayName')}>
            {(control) => (
              <Input
                {...control}
                value={displayName}
                onChange={(event) => setDisplayName(event.target.value)}
                autoComplete="name"
                maxLength={100}
                required
              />
            )}
          </Field>
          <Field label={t('settings.profile.email')}>
            {(control) => <Input {...control} value={user.email ?? ''} readOnly className="bg-sunken" />}
          </Field>
        </div>
        {fieldProblem.any ? null : <FormProblem error={save.error} />}
        <Button
          type="submit"
          className="self-end"
          busy={save.isPending}
          disabled={displayName === user.displayName}
        >
          {t('settings.action.save')}
        </Button>
      </form>
    </Card>
  )
}
