import type { Import, LineStatus } from './queries'

const steps = ['account', 'columns', 'preview'] as const
export type Step = (typeof steps)[number]

export const statuses = ['new', 'duplicate', 'possible', 'error'] as const satisfies readonly LineStatus[]

export type WizardSearch = { step?: Step | undefined; status?: LineStatus | undefined }

export const isStep = (value: unknown): value is Step => steps.some((step) => step === value)
export const isStatus = (value: unknown): value is LineStatus => statuses.some((status) => status === value)

/** Nothing could be read, although the file has columns: a person must say what they mean. */
export const needsColumns = (read: Import) => read.layout !== null && read.accounts.length === 0

/** Columns are a matter of delimited files only. */
export const stepsOf = (read: Import) => steps.filter((step) => step !== 'columns' || read.layout !== null)

/** Straight to the preview, unless something must be said first. */
export function firstStep(read: Import): Step {
  if (needsColumns(read)) return 'columns'
  return read.accounts.some(({ currencyDiffers }) => currencyDiffers) ? 'account' : 'preview'
}
