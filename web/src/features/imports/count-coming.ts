import type { Decided, Import } from './queries'

/** How many transactions a commit would add: by status, without those a rule leaves out, corrected by what was
    decided line by line. */
export function countComing(
  read: Pick<Import, 'new' | 'possible'>,
  decided: Decided,
  ignored: number,
): number {
  const corrections = Object.values(decided).map(({ status, decision }) => {
    if (status === 'duplicate') return decision === 'new' ? 1 : 0
    return decision === 'new' ? 0 : -1
  })
  return read.new + read.possible - ignored + corrections.reduce((sum: number, one) => sum + one, 0)
}
