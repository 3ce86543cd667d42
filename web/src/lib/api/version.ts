/** Says what a row was when the person saw it, so that an edit does not hide somebody else's. */
export const ifSeen = (version: string | undefined) =>
  version ? { header: { 'If-Match': `"${version}"` } } : {}
