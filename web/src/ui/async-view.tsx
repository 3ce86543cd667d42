import type { ReactNode } from 'react'
import { ErrorState } from './error-state'
import { SkeletonRows } from './skeleton'

type Read<T> = {
  data: T | undefined
  error: unknown
  isError: boolean
  fetchStatus: 'fetching' | 'paused' | 'idle'
  refetch: () => unknown
}

type AsyncViewProps<T> = {
  query: Read<T>
  skeleton?: ReactNode
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  children: (data: T) => ReactNode
}

/** Two reads that are of use only together: there when both are, failed or offline when one that is missing is. */
export function together<A, B>(one: Read<A>, other: Read<B>): Read<readonly [A, B]> {
  const missing = [one, other].filter(({ data }) => data === undefined)
  const stuck = missing.find(({ isError, fetchStatus }) => isError || fetchStatus === 'paused')
  return {
    data: one.data !== undefined && other.data !== undefined ? [one.data, other.data] : undefined,
    error: stuck?.error,
    isError: stuck?.isError ?? false,
    fetchStatus: stuck?.fetchStatus ?? 'fetching',
    refetch: () => missing.forEach((read) => void read.refetch()),
  }
}

/** The four faces of something read from the server: on its way, failed or offline, empty, and there. */
export function AsyncView<T>({ query, skeleton, isEmpty, empty, children }: AsyncViewProps<T>) {
  const { data } = query
  if (data !== undefined) return isEmpty?.(data) ? empty : children(data)
  const stuck = query.isError || query.fetchStatus === 'paused'
  return stuck ? (
    <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    (skeleton ?? <SkeletonRows />)
  )
}
