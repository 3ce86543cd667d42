import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

/** A document handed in: its file, and how far it has come. */
export type Paper = components['schemas']['DocumentResponse']

/** Where everything about documents is cached; an event about any of them reads it anew. */
export const documentsKey = ['documents'] as const

/** The documents that prove a transaction, the newest first. */
export const attachedQuery = (transactionId: string) =>
  queryOptions({
    queryKey: [...documentsKey, 'of', transactionId],
    queryFn: async ({ signal }) => {
      const params = { query: { transactionId, limit: 20 } }
      return (await take(api.GET('/api/v1/documents', { params, signal }))).items
    },
  })

/** Whether a picture can be made of it: an e-invoice or the text of a code has none. */
export const hasPicture = ({ hasFile, contentType }: Paper) =>
  hasFile && (contentType.startsWith('image/') || contentType === 'application/pdf')

export const thumbnailOf = (paper: Paper) =>
  hasPicture(paper) ? `/api/v1/documents/${paper.id}/thumbnail` : undefined

/** @param page From 1. */
export const pageOf = (paper: Paper, page: number) =>
  hasPicture(paper) ? `/api/v1/documents/${paper.id}/pages/${String(page)}?width=1600` : undefined
