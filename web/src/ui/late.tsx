import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { ErrorLine } from './error-state'

type Failure = { error: unknown; onRetry: () => void }

type LateOptions<Props> = {
  /** Stands there until the part is. */
  waiting?: ReactNode
  Failed?: ComponentType<Props & Failure>
}

/** A part whose code comes when it is first shown. What did not arrive says so, and can be asked for again. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = null, Failed = ErrorLine }: LateOptions<Props> = {},
): ComponentType<Props> {
  let arrived: ComponentType<Props> | undefined
  return function Late(props: Props) {
    const [{ Part, error }, setState] = useState<{
      Part?: ComponentType<Props> | undefined
      error?: unknown
    }>({ Part: arrived })
    const [tries, setTries] = useState(0)
    useEffect(() => {
      let isGone = false
      load().then(
        (loaded) => {
          arrived = loaded
          if (!isGone) setState((state) => (state.Part ? state : { Part: loaded }))
        },
        (reason: unknown) => {
          if (!isGone) setState({ error: reason })
        },
      )
      return () => {
        isGone = true
      }
    }, [tries])
    const retry = () => {
      setState({})
      setTries(tries + 1)
    }
    if (Part) return <Part {...props} />
    return error ? <Failed {...props} error={error} onRetry={retry} /> : waiting
  }
}
