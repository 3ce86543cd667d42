const formats = new Map<string, Intl.NumberFormat>()

/** A number of things, grouped as the locale does. */
export function formatCount(count: number, locale: string): string {
  let format = formats.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(locale)
    formats.set(locale, format)
  }
  return format.format(count)
}
