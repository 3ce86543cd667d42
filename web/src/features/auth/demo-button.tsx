import { FlaskConical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDemo } from '@/lib/api/demo'
import { useProblem } from '@/lib/problem'
import { Button } from '@/ui/button'

export function DemoButton() {
  const { t } = useTranslation()
  const describe = useProblem()
  const demo = useDemo()
  return (
    <div className="flex flex-col gap-2">
      <Button busy={demo.isPending} onClick={() => demo.mutate()}>
        <FlaskConical aria-hidden className="size-4" />
        {t('auth.demo.enter')}
      </Button>
      {demo.isError ? (
        <p role="alert" className="text-xs font-medium text-negative">
          {describe(demo.error).message}
        </p>
      ) : null}
    </div>
  )
}
