/** Hands a file to the browser, which keeps it where downloads go. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The name that the server gave a download. */
export function nameOf(response: Response): string | undefined {
  const header = response.headers.get('content-disposition') ?? ''
  return /filename="?([\w.-]+)"?/.exec(header)?.[1]
}

/** Reads a download to its end, and tells with each part how many bytes have come so far. */
export async function readAll(
  body: ReadableStream<Uint8Array>,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value as BlobPart)
    bytes += part.value.byteLength
    onBytes(bytes)
  }
  return new Blob(parts)
}
