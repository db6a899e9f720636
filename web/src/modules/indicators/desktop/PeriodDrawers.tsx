import { api } from '@houqin/contracts'
import type { LedgerPeriod } from '@houqin/contracts/ledger-periods'
import { App, Button, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { periodWords } from '../period-words.ts'
import { PeriodDetail } from './PeriodDetail.tsx'

export type Doing = 'close' | 'reopen' | 'days' | 'detail'

interface PeriodDrawersProps {
  period: LedgerPeriod | undefined
  doing: Doing | undefined
  onClose: () => void
}

const changed = [api.listLedgerPeriods, api.getLedgerPeriod, api.getIndicator]

/** What can be done with a period, at the side. */
export function PeriodDrawers({ period, doing, onClose }: PeriodDrawersProps) {
  const shown = (what: Doing) => (doing === what ? period : undefined)
  return (
    <>
      <CloseDrawer period={shown('close')} onClose={onClose} />
      <ReopenDrawer period={shown('reopen')} onClose={onClose} />
      <DaysDrawer period={shown('days')} onClose={onClose} />
      <PeriodDetail period={shown('detail')} onClose={onClose} />
    </>
  )
}

type DrawerProps = Omit<PeriodDrawersProps, 'doing'>

function CloseDrawer({ period, onClose }: DrawerProps) {
  const t = useT(periodWords)
  const { message } = App.useApp()
  const close = useAction(api.closePeriod, { invalidates: changed })
  const submit = async ({ password, note }: { password: string; note?: string }) => {
    if (period === undefined) return
    await close.mutateAsync({ params: { key: period.key }, body: { password, note: note?.trim() || undefined } })
    void message.success(t('close.done', { name: t(period.name) }))
  }
  return (
    <FormDrawer
      open={period !== undefined}
      onClose={onClose}
      title={period === undefined ? '' : t('close.title', { name: t(period.name) })}
      about={period && t('close.about', { from: period.from, to: period.to })}
      submitLabel={t('action.close')}
      onSubmit={submit}
    >
      <Form.Item name="note" label={t('close.note')}>
        <Input maxLength={500} placeholder={t('close.note.example')} />
      </Form.Item>
      <PasswordItem />
    </FormDrawer>
  )
}

function ReopenDrawer({ period, onClose }: DrawerProps) {
  const t = useT(periodWords)
  const { message } = App.useApp()
  const reopen = useAction(api.reopenPeriod, { invalidates: changed })
  const submit = async (body: { password: string; reason: string }) => {
    if (period === undefined) return
    await reopen.mutateAsync({ params: { key: period.key }, body })
    void message.success(t('reopen.done', { name: t(period.name) }))
  }
  return (
    <FormDrawer
      open={period !== undefined}
      onClose={onClose}
      title={period === undefined ? '' : t('reopen.title', { name: t(period.name) })}
      about={t('reopen.about')}
      submitLabel={t('action.reopen')}
      danger
      onSubmit={submit}
    >
      <Form.Item
        name="reason"
        label={t('reopen.reason')}
        rules={[{ required: true, whitespace: true, message: t('reopen.reason.missing') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <PasswordItem />
    </FormDrawer>
  )
}

function PasswordItem() {
  const t = useT(periodWords)
  return (
    <Form.Item
      name="password"
      label={t('password')}
      extra={t('password.help')}
      rules={[{ required: true, message: t('password.missing') }]}
    >
      <Input.Password autoComplete="current-password" />
    </Form.Item>
  )
}

function DaysDrawer({ period, onClose }: DrawerProps) {
  const t = useT(periodWords)
  const { message } = App.useApp()
  const set = useAction(api.setPeriodDays, { invalidates: changed })
  const save = async (days: { from: string; to: string } | null) => {
    if (period === undefined) return
    await set.mutateAsync({ params: { key: period.key }, body: { days } })
    void message.success(t('days.done'))
  }
  return (
    <FormDrawer<{ from: string; to: string }>
      open={period !== undefined}
      onClose={onClose}
      title={period === undefined ? '' : t('days.title', { name: t(period.name) })}
      about={t('days.about')}
      initialValues={period && { from: period.from, to: period.to }}
      onSubmit={save}
    >
      <DayField name="from" label={t('days.from')} missing={t('days.missing')} />
      <DayField name="to" label={t('days.to')} missing={t('days.missing')} />
      {period?.days === 'set' && (
        <Button loading={set.isPending} onClick={() => void save(null).then(onClose)}>
          {t('days.reset')}
        </Button>
      )}
    </FormDrawer>
  )
}
