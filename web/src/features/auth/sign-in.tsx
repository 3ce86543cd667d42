import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { optionsQuery } from '@/lib/api/options'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { AuthFrame } from './auth-frame'
import { DemoButton } from './demo-button'
import { PasswordInput } from '@/ui/password-input'
import { useSignIn } from './queries'

export function SignIn() {
  const { t } = useTranslation()
  const { data: options } = useSuspenseQuery(optionsQuery)
  return (
    <AuthFrame title={t('auth.signIn.title')} text={t('auth.signIn.text')}>
      <SignInForm />
      <div className="mt-3 grid">
        <DemoButton />
      </div>
      {options.registrationOpen ? (
        <p className="mt-5 text-muted">
          {t(options.firstUser ? 'auth.signIn.first' : 'auth.signIn.new')}{' '}
          <Link to="/sign-up" className="font-medium text-accent-text underline underline-offset-4">
            {t('auth.signUp.title')}
          </Link>
        </p>
      ) : null}
    </AuthFrame>
  )
}

function SignInForm() {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const submit = (form: FormData) => {
    signIn.mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) })
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
      <FormProblem error={signIn.error} />
      <Button type="submit" variant="primary" busy={signIn.isPending}>
        {t('auth.signIn.submit')}
      </Button>
    </form>
  )
}
