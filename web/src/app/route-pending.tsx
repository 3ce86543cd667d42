import { SkeletonRows } from '@/ui/skeleton'

export function RoutePending() {
  return (
    <div className="mx-auto w-full max-w-3xl p-6">
      <SkeletonRows />
    </div>
  )
}
