import { queryOptions, useMutation } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import type { paths } from '@/lib/api/schema.gen'
import { beginSession } from '@/lib/api/session'
import { problemOf } from '@/lib/problem'

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer B } } }
}
  ? B
  : never

type Credentials = Body<'/api/v1/auth/login'>
type Registration = Body<'/api/v1/auth/register'>

/** How this server lets people in; known before anyone signs in. */
export const optionsQuery = queryOptions({
  queryKey: ['auth-options'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/auth/options', { signal })),
  staleTime: Infinity,
})

async function signIn(body: Credentials): Promise<void> {
  beginSession(await take(api.POST('/api/v1/auth/login', { body })))
}

export const useSignIn = () => useMutation({ mutationFn: signIn })

export function useSignUp() {
  return useMutation({
    mutationFn: async (body: Registration) => {
      const { response, error } = await api.POST('/api/v1/auth/register', { body })
      if (!response.ok) throw problemOf(response, error)
      await signIn({ email: body.email, password: body.password })
    },
  })
}
