import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ErrorState } from '@/ui/error-state'

export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}
