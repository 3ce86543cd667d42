import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { shortestPassword, strengthOf } from '@/lib/password-strength'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { PasswordInput } from '@/ui/password-input'
import { StrengthHint } from '@/ui/strength-hint'
import { useToast } from '@/ui/toast'
import { useChangePassword } from './queries'

const blank = { currentPassword: '', newPassword: '' }

export function PasswordCard() {
  const { t } = useTranslation()
  const { user } = useMe()
  const toast = useToast()
  const change = useChangePassword()
  const fieldProblem = useFieldProblem(change.error)
  const [form, setForm] = useState(blank)
  const bind = (name: keyof typeof form) => ({
    value: form[name],
    required: true,
    maxLength: 200,
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  })
  const done = () => {
    setForm(blank)
    toast({ text: t('settings.password.changed') })
  }
  const strength = strengthOf(form.newPassword, [user.displayName, user.email ?? ''])
  return (
    <Card title={t('settings.password.title')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(form, { onSuccess: done })
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('settings.password.current')} hint={t('settings.password.hint')}>
            {(control) => (
              <PasswordInput {...control} {...bind('currentPassword')} autoComplete="current-password" />
            )}
          </Field>
          <Field
            label={t('settings.password.next')}
            hint={<StrengthHint strength={strength} />}
            error={fieldProblem('newPassword')}
          >
            {(control) => (
              <PasswordInput
                {...control}
                {...bind('newPassword')}
                autoComplete="new-password"
                minLength={shortestPassword}
              />
            )}
          </Field>
        </div>
        {fieldProblem.any ? null : <FormProblem error={change.error} />}
        <Button type="submit" className="self-end" busy={change.isPending} disabled={!form.newPassword}>
          {t('settings.password.submit')}
        </Button>
      </form>
    </Card>
  )
}
