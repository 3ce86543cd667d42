import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '@/lib/problem'

const worthAnotherTry = (error: unknown) => !(error instanceof ApiError) || error.status >= 500

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && worthAnotherTry(error) },
    },
  })
}
