import type { components } from '@/lib/api/schema.gen'

export type ChangeSet = components['schemas']['ChangeSetResponse']
export type ChangeKind = components['schemas']['ChangeKind']
export type Entry = components['schemas']['ChangeEntryResponse']
export type ChangedField = components['schemas']['ChangedField']

/** The kinds a person may look for. */
export const kinds = [
  'manual',
  'bulk',
  'import',
  'rule',
  'ai',
  'undo',
  'redo',
] as const satisfies readonly ChangeKind[]

export const isKind = (value: unknown): value is ChangeKind => kinds.some((kind) => kind === value)
