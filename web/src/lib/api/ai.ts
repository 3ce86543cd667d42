import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

export type AiSettings = components['schemas']['AiSettingsResponse']

/** Whether the model may be asked, and what that costs. */
export const aiSettingsQuery = queryOptions({
  queryKey: ['ai', 'settings'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/ai/settings', { signal })),
})
