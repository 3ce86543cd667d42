import { useMutation } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import type { paths } from '@/lib/api/schema.gen'
import { beginSession } from '@/lib/api/session'
import { ApiError, problemOf } from '@/lib/problem'

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer B } } }
}
  ? B
  : never

type Credentials = Body<'/api/v1/auth/login'>
type Registration = Body<'/api/v1/auth/register'>

async function signIn(body: Credentials): Promise<void> {
  beginSession(await take(api.POST('/api/v1/auth/login', { body })))
}

export const useSignIn = () => useMutation({ mutationFn: signIn })

export function useSignUp() {
  return useMutation({
    mutationFn: async (body: Registration) => {
      const { response, error } = await api.POST('/api/v1/auth/register', { body })
      if (!response.ok) throw problemOf(response, error)
      await signIn({ email: body.email, password: body.password }).catch((refused: unknown) => {
        // The server does not tell strangers whose e-mail it knows; only a wrong password shows it.
        const known = refused instanceof ApiError && refused.status === 401
        throw known ? new ApiError(401, { code: 'auth.known-email' }) : refused
      })
    },
  })
}
