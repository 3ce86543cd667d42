import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { paperWith, path } from '@/testing/documents'
import { show } from '@/testing/render'
import { server } from '@/testing/server'
import { ScanDialog } from './scan-dialog'

const scan = vi.hoisted(() => vi.fn<() => Promise<string | undefined>>())
vi.mock('./scan-codes', () => ({ scanCodes: scan }))

const stop = vi.fn()

// A camera, a video that shows it and a canvas that it can be drawn on: jsdom has none of them.
beforeEach(() => {
  const stream = { getTracks: () => [{ stop }] }
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia: vi.fn(() => Promise.resolve(stream)) },
  })
  HTMLMediaElement.prototype.play = () => Promise.resolve()
  const sized = { configurable: true, get: () => 640 }
  Object.defineProperties(HTMLVideoElement.prototype, { videoWidth: sized, videoHeight: sized })
  HTMLCanvasElement.prototype.getContext = vi.fn(() => ({
    drawImage: vi.fn(),
    getImageData: () => ({}),
  })) as never
  HTMLCanvasElement.prototype.toBlob = (then) => then(new Blob(['picture']))
})

async function openDialog() {
  const [onFiles, onClose] = [vi.fn(), vi.fn()]
  const { unmount } = await show(<ScanDialog onFiles={onFiles} onClose={onClose} />)
  return { user: userEvent.setup(), onFiles, onClose, unmount }
}

test('A code in front of the camera is sent once, and the camera is let go', async () => {
  scan.mockResolvedValueOnce(undefined).mockResolvedValue('00020126BR.GOV.BCB.PIX')
  const sent: unknown[] = []
  server.use(
    http.post(`${path}/code`, async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(
        { fileName: 'code.txt', document: paperWith(), existed: false, error: null },
        { status: 202 },
      )
    }),
  )
  const { onClose, unmount } = await openDialog()
  expect(await screen.findByText('Code read. What it says comes in a moment.')).toBeInTheDocument()
  expect(onClose).toHaveBeenCalled()
  expect(sent).toEqual([{ text: '00020126BR.GOV.BCB.PIX' }])
  unmount()
  expect(stop).toHaveBeenCalled()
})

test('Where codes cannot be read here, the picture is handed in instead', async () => {
  scan.mockRejectedValue(new Error('refused by the policy'))
  const { user, onFiles, onClose } = await openDialog()
  expect(await screen.findByText(/This browser does not read codes itself/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Take the picture' }))
  await waitFor(() => expect(onFiles).toHaveBeenCalledWith([expect.objectContaining({ name: 'photo.jpg' })]))
  expect(onClose).toHaveBeenCalled()
})

test('Without leave to use the camera, the dialog says what to do', async () => {
  vi.mocked(navigator.mediaDevices.getUserMedia).mockRejectedValue(
    new DOMException('denied', 'NotAllowedError'),
  )
  await openDialog()
  expect(await screen.findByRole('alert')).toHaveTextContent('Allow the camera in the browser')
  expect(screen.getByRole('button', { name: 'Take the picture' })).toBeDisabled()
})
