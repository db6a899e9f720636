import { Button, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { addExactly, splitEvenly } from '../split-months.ts'
import type { TargetForm } from '../target-form.ts'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'

/** Values by month: of a sum all twelve, which must make the year; of "every month" those that differ. */
export function MonthFields() {
  const t = useT(goalWords)
  const form = Form.useFormInstance<TargetForm>()
  const mode = Form.useWatch<TargetForm['mode']>('mode')
  const value = Form.useWatch<string | undefined>('value')
  const months = Form.useWatch<TargetForm['months']>('months')
  if (mode !== 'total' && mode !== 'every-month') return null
  const sum = addExactly(months ?? [])
  const fits = sum !== null && value !== undefined && addExactly([value]) === sum
  return (
    <Form.Item label={t('target.months')} required={mode === 'total'}>
      {mode === 'total' && (
        <Button size="small" onClick={() => form.setFieldValue('months', splitEvenly(value ?? ''))}>
          {t('target.months.even')}
        </Button>
      )}
      <div className={styles.months}>
        {Array.from({ length: 12 }, (_, index) => (
          <label key={index}>
            {t('month', { n: index + 1 })}
            <Form.Item name={['months', index]} noStyle>
              <Input inputMode="decimal" />
            </Form.Item>
          </label>
        ))}
      </div>
      {mode === 'every-month' && <small>{t('target.months.own')}</small>}
      {mode === 'total' && sum !== null && value !== undefined && value !== '' && (
        <small className={fits ? styles.fits : styles.off} role="status">
          {fits ? t('target.months.fits') : t('target.months.sum', { sum, value })}
        </small>
      )}
    </Form.Item>
  )
}
