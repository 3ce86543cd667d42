import type { ReviewKind } from '@/lib/api/review'

export const kinds = ['duplicate', 'transfer', 'category'] as const satisfies readonly ReviewKind[]

export type ReviewSearch = { kind?: ReviewKind | undefined }

export const isKind = (value: unknown): value is ReviewKind => kinds.some((kind) => kind === value)
