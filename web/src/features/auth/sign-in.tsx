import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { AuthFrame } from './auth-frame'
import { DemoButton } from './demo-button'
import { PasswordInput } from './password-input'
import { optionsQuery, useSignIn } from './queries'

export function SignIn() {
  const { t } = useTranslation()
  const { data: options } = useSuspenseQuery(optionsQuery)
  return (
    <AuthFrame title={t('auth.signIn.title')} text={t('auth.signIn.text')}>
      <SignInForm />
      {options.demo ? (
        <div className="mt-3 grid">
          <DemoButton />
        </div>
      ) : null}
      {options.registration === 'closed' ? null : (
        <p className="mt-5 text-muted">
          {t(options.firstUser ? 'auth.signIn.first' : 'auth.signIn.new')}{' '}
          <Link to="/sign-up" className="font-medium text-accent-text underline underline-offset-4">
            {t('auth.signUp.title')}
          </Link>
        </p>
      )}
    </AuthFrame>
  )
}

const asksForCode = (error: unknown) => error instanceof ApiError && error.code === 'auth.code-required'

function SignInForm() {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const [needsCode, setNeedsCode] = useState(false)
  const submit = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const code = text('code')
    signIn.mutate(
      { email: text('email'), password: String(form.get('password')), ...(code ? { code } : {}) },
      { onError: (error) => setNeedsCode(needsCode || asksForCode(error)) },
    )
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('auth.field.email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label={t('auth.field.password')}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
      </Field>
      {needsCode ? (
        <Field label={t('auth.field.code')} hint={t('auth.field.codeHint')}>
          {(control) => (
            <Input {...control} name="code" inputMode="numeric" autoComplete="one-time-code" required />
          )}
        </Field>
      ) : null}
      {asksForCode(signIn.error) ? null : <FormProblem error={signIn.error} />}
      <Button type="submit" variant="primary" busy={signIn.isPending}>
        {t('auth.signIn.submit')}
      </Button>
    </form>
  )
}
