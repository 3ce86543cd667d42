import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import program from 'zxing-wasm/reader/zxing_reader.wasm?url'

// From this server; by itself it would come from elsewhere.
prepareZXingModule({ overrides: { locateFile: () => program } })

/** The text of the first QR code or bar code in a picture. */
export async function scanCodes(picture: ImageData): Promise<string | undefined> {
  const found = await readBarcodes(picture, { tryHarder: true, maxNumberOfSymbols: 1 })
  return found.find(({ isValid, text }) => isValid && text.trim() !== '')?.text
}
