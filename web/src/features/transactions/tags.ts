/** Tags as a person lists them: by commas or spaces, with or without #, each once. */
export function readTags(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,\s]+/)
        .map((tag) => tag.replace(/^#+/, ''))
        .filter(Boolean),
    ),
  ]
}
