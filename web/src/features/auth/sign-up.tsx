import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DoorClosed } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { optionsQuery } from '@/lib/api/options'
import { currencyOfCountry } from '@/lib/currency'
import { browserCountry, readLocaleTag, spokenLocale } from '@/lib/locale'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { Notice } from '@/ui/notice'
import { AuthFrame } from './auth-frame'
import { PasswordInput } from '@/ui/password-input'
import { shortestPassword, strengthOf } from '@/lib/password-strength'
import { useSignUp } from './queries'
import { StrengthHint } from '@/ui/strength-hint'

export function SignUp() {
  const { t } = useTranslation()
  const { data: options } = useSuspenseQuery(optionsQuery)
  return (
    <AuthFrame
      title={t('auth.signUp.title')}
      text={t(options.firstUser ? 'auth.signUp.first' : 'auth.signUp.text')}
    >
      {options.registrationOpen ? (
        <SignUpForm />
      ) : (
        <Notice icon={DoorClosed} tone="warning">
          {t('auth.signUp.closed')}
        </Notice>
      )}
      <p className="mt-5 text-muted">
        {t('auth.signUp.have')}{' '}
        <Link to="/sign-in" className="font-medium text-accent-text underline underline-offset-4">
          {t('auth.signIn.title')}
        </Link>
      </p>
    </AuthFrame>
  )
}

function SignUpForm() {
  const { t } = useTranslation()
  const signUp = useSignUp()
  const [form, setForm] = useState({ displayName: '', email: '', password: '' })
  const fieldProblem = useFieldProblem(signUp.error)
  const bind = (name: keyof typeof form) => ({
    name,
    value: form[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  })
  const strength = strengthOf(form.password, [form.displayName, form.email])
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        signUp.mutate({
          ...form,
          locale: spokenLocale(readLocaleTag()),
          baseCurrency: currencyOfCountry(browserCountry()),
        })
      }}
    >
      <Field label={t('auth.field.name')} hint={t('auth.field.nameHint')} error={fieldProblem('displayName')}>
        {(control) => <Input {...control} {...bind('displayName')} autoComplete="name" maxLength={100} />}
      </Field>
      <Field label={t('auth.field.email')} error={fieldProblem('email')}>
        {(control) => <Input {...control} {...bind('email')} type="email" autoComplete="username" />}
      </Field>
      <Field
        label={t('auth.field.password')}
        hint={<StrengthHint strength={strength} />}
        error={fieldProblem('password')}
      >
        {(control) => (
          <PasswordInput
            {...control}
            {...bind('password')}
            autoComplete="new-password"
            minLength={shortestPassword}
            maxLength={200}
          />
        )}
      </Field>
      {fieldProblem.any ? null : <FormProblem error={signUp.error} />}
      <Button type="submit" variant="primary" busy={signUp.isPending}>
        {t('auth.signUp.submit')}
      </Button>
    </form>
  )
}
