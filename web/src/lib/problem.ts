import i18next, { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** The last change of a row. */
export type LastChange = { actor: string | undefined; at: string | undefined }

/** A refusal of the server, as its ProblemDetails says it. */
export class ApiError extends Error {
  readonly status: number
  /** Stable word for what went wrong; the words for people are `errors.<code>`. */
  readonly code: string | undefined
  readonly requestId: string | undefined
  /** Codes or texts by field, camelCase. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** Who changed what was to be edited, as far as it is known; only where that is why it was refused. */
  readonly change: LastChange | undefined

  constructor(
    status: number,
    problem: {
      code?: string
      requestId?: string
      fields?: Record<string, readonly string[]>
      change?: LastChange
    } = {},
  ) {
    super(problem.code ?? `http.${String(status)}`)
    this.name = 'ApiError'
    this.status = status
    this.code = problem.code
    this.requestId = problem.requestId
    this.fields = problem.fields ?? {}
    this.change = problem.change
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function fieldsOf(errors: unknown): Record<string, string[]> {
  if (!isRecord(errors)) return {}
  const fields: Record<string, string[]> = {}
  for (const [name, messages] of Object.entries(errors)) {
    const list = Array.isArray(messages) ? messages : [messages]
    fields[name.charAt(0).toLowerCase() + name.slice(1)] = list.filter((item) => typeof item === 'string')
  }
  return fields
}

function changeOf(change: unknown): LastChange | undefined {
  return isRecord(change) ? { actor: text(change.actor), at: text(change.at) } : undefined
}

/** Whether the row was changed by somebody else since it was read. */
export const isChangedMeanwhile = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.status === 412

/** Reads a refused response; the body may be anything, since a proxy may have answered. */
export function problemOf(response: Response, body: unknown): ApiError {
  const problem = isRecord(body) ? body : {}
  return new ApiError(response.status, {
    code: text(problem.code),
    requestId: response.headers.get('x-request-id') ?? text(problem.requestId) ?? text(problem.traceId),
    fields: fieldsOf(problem.errors),
    change: changeOf(problem.change),
  })
}

const fallbackByStatus: Partial<Record<number, string>> = {
  400: 'errors.http.invalid',
  401: 'errors.auth.required',
  403: 'errors.http.forbidden',
  404: 'errors.http.notFound',
  413: 'errors.http.tooLarge',
  429: 'errors.http.tooMany',
}

export type ProblemText = { message: string; requestId: string | undefined }

export function describeProblem(t: TFunction, error: unknown): ProblemText {
  if (!(error instanceof ApiError)) {
    const unreachable = error instanceof TypeError
    return {
      message: t(unreachable ? 'errors.http.unreachable' : 'errors.http.unexpected'),
      requestId: undefined,
    }
  }
  if (error.status === 412 && error.change?.actor)
    return { message: t('ui.error.changedBy', { actor: error.change.actor }), requestId: undefined }
  const fallback =
    fallbackByStatus[error.status] ?? (error.status >= 500 ? 'errors.http.server' : 'errors.http.unexpected')
  const known = error.code !== undefined && i18next.exists(`errors.${error.code}`)
  const message = t((known ? `errors.${error.code ?? ''}` : fallback) as never)
  // A refusal in its own words needs no report; anything else may have to be looked up.
  return { message, requestId: known && error.status < 500 ? undefined : error.requestId }
}

/** What went wrong and what to do next, in the person's language. */
export function useProblem(): (error: unknown) => ProblemText {
  const { t } = useTranslation()
  return (error) => describeProblem(t, error)
}

/** What the server said about one field of a form. */
export function useFieldProblem(error: unknown): ((field: string) => string | undefined) & { any: boolean } {
  const { t } = useTranslation()
  const fields = error instanceof ApiError ? error.fields : {}
  const describe = (field: string) => {
    const codes = fields[field]
    if (!codes?.length) return undefined
    return t([
      ...codes.map((code) => `errors.${code}`),
      `errors.field.${field}`,
      'errors.field.invalid',
    ] as never)
  }
  return Object.assign(describe, { any: Object.keys(fields).length > 0 })
}
