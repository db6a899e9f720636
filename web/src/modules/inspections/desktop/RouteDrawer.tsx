import { api } from '@houqin/contracts'
import type { Route, RouteBody } from '@houqin/contracts/inspections'
import { routeKinds, routeLevels } from '@houqin/contracts/inspections/words'
import { App, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Inspections.module.css'
import { PlanFields } from './PlanFields.tsx'
import { PointFields } from './PointFields.tsx'

export interface Fields extends Omit<RouteBody, 'plan'> {
  hasPlan: boolean
  plan: RouteBody['plan']
}

/** Lays out a route or changes it. */
export function RouteDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const route = useEndpoint(api.getRoute, { params: { id: id ?? '' }, enabled: id !== undefined })
  if (id !== undefined && route.data === undefined) return null
  return <RouteForm route={route.data} onClose={onClose} />
}

const invalidates = [api.listRoutes, api.getRoute, api.listRounds]

function RouteForm({ route, onClose }: { route: Route | undefined; onClose: () => void }) {
  const t = useT(inspectionWords)
  const { message } = App.useApp()
  const create = useAction(api.createRoute, { invalidates })
  const change = useAction(api.changeRoute, { invalidates })
  const submit = async ({ hasPlan, ...fields }: Fields) => {
    const body = { ...fields, draw: fields.draw ?? null, plan: hasPlan ? planOf(fields.plan) : null }
    if (route === undefined) await create.mutateAsync({ body })
    else await change.mutateAsync({ params: { id: route.id }, body: { ...body, version: route.version } })
    void message.success(t('routes.saved'))
  }
  const title = t(route === undefined ? 'routes.new' : 'routes.change')
  return (
    <FormDrawer<Fields>
      open
      size={720}
      onClose={onClose}
      title={title}
      about={t('routes.about')}
      initialValues={firstValues(route)}
      onSubmit={submit}
    >
      <DutyFields />
      <PointFields />
      <Form.Item name="draw" label={t('route.draw')} extra={t('route.draw.about')}>
        <InputNumber min={1} max={200} />
      </Form.Item>
      <PlanFields />
      <Form.Item name="isActive" valuePropName="checked">
        <Checkbox>{t('route.active')}</Checkbox>
      </Form.Item>
    </FormDrawer>
  )
}

/** What an empty field of the form leaves behind is not sent. */
function planOf(plan: RouteBody['plan']): RouteBody['plan'] {
  if (plan === null) return null
  const { monthDay, month, ...recurrence } = plan.recurrence
  return {
    ...plan,
    people: plan.people ?? [],
    recurrence: {
      ...recurrence,
      weekdays: recurrence.frequency === 'weekly' ? (recurrence.weekdays ?? []) : [],
      ...(monthDay ? { monthDay } : {}),
      ...(month ? { month } : {}),
    },
  }
}

function firstValues(route: Route | undefined): Partial<Fields> {
  const plan = {
    recurrence: { frequency: 'daily' as const, interval: 1, weekdays: [] },
    policy: 'every' as const,
    times: ['09:00'],
    window: 120,
    grace: 60,
    people: [],
    unitId: undefined as unknown as string,
    from: dayjs().format('YYYY-MM-DD'),
  }
  if (route === undefined)
    return {
      kind: 'patrol',
      level: 'post',
      points: [],
      isActive: true,
      hasPlan: true,
      plan,
      scope: '',
      method: '',
      standard: '',
    }
  const { name, kind, level, scope, method, standard, draw, isActive } = route
  return {
    name,
    kind,
    level,
    scope,
    method,
    standard,
    draw,
    isActive,
    hasPlan: route.plan !== null,
    plan: route.plan === null ? plan : { ...route.plan, people: route.plan.people.map((one) => one.id) },
    points: route.points.map(({ place: _place, ...point }) => point),
  }
}

function DutyFields() {
  const t = useT(inspectionWords)
  const choices = (of: Record<string, { zh: string; en: string }>) =>
    Object.entries(of).map(([value, label]) => ({ value, label: t(label) }))
  return (
    <>
      <Form.Item
        name="name"
        label={t('route.name')}
        rules={[{ required: true, whitespace: true, message: t('say.missing', { name: t('route.name') }) }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="level" label={t('route.level')}>
          <Select options={choices(routeLevels)} />
        </Form.Item>
        <Form.Item name="kind" label={t('route.kind')}>
          <Select options={choices(routeKinds)} />
        </Form.Item>
      </div>
      {(['scope', 'method', 'standard'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`route.${name}`)}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />
        </Form.Item>
      ))}
    </>
  )
}
