import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Select } from '@/ui/select'
import { useCorrect, type Import } from './queries'

const orders = ['dayMonthYear', 'monthDayYear'] as const

/** Which of a day's numbers is the month, in a file that leaves it open and has no columns to correct. */
export function DayOrder({ read }: { read: Import }) {
  const { t } = useTranslation()
  const correct = useCorrect(read.id)
  const wanted = correct.isPending ? correct.variables.dateOrder : read.dateOrder
  return (
    <div className="my-2 flex flex-col gap-2 sm:w-64">
      <FormProblem error={correct.error} />
      <Field label={t('imports.format.dateOrder')}>
        {(control) => (
          <Select
            {...control}
            disabled={correct.isPending}
            value={wanted ?? ''}
            onChange={({ target }) => {
              const dateOrder = orders.find((order) => order === target.value)
              if (dateOrder) correct.mutate({ dateOrder })
            }}
          >
            {wanted ? null : <option value="">{t('imports.format.dateOrderUnsure')}</option>}
            {orders.map((order) => (
              <option key={order} value={order}>
                {t(`imports.format.${order}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
