import { useEffect, useState } from 'react'
import { problemOf } from '../problem'
import { authorisedFetch } from './client'

type Picture = { path: string; url?: string; error?: unknown }

async function fetchPicture(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await authorisedFetch(new Request(new URL(path, window.location.origin), { signal }))
  if (!response.ok) throw problemOf(response, await response.json().catch(() => null))
  return response.blob()
}

/** A picture that only comes with the session's header, at an address of this page that lives as long as it is shown. */
export function usePicture(path: string | undefined): Omit<Picture, 'path'> {
  const [picture, setPicture] = useState<Picture>()
  useEffect(() => {
    if (!path) return
    const leaving = new AbortController()
    let url: string | undefined
    fetchPicture(path, leaving.signal).then(
      (blob) => {
        if (leaving.signal.aborted) return
        url = URL.createObjectURL(blob)
        setPicture({ path, url })
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setPicture({ path, error })
      },
    )
    return () => {
      leaving.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [path])
  return picture && picture.path === path ? picture : {}
}
