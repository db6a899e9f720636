import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ReturnDraw } from '@houqin/contracts/desk'
import { Link } from '@tanstack/react-router'
import { App, Button, DatePicker, Drawer, Form, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, usePages } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskLists.module.css'

interface Fields {
  days: [Dayjs, Dayjs]
  size: number
}

/** Draws who is called back, and shows every draw made with its proof. */
export function DrawDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(deskWords)
  const can = useCan()
  const { message } = App.useApp()
  const draw = useAction(api.drawReturnCalls, {
    invalidates: [api.listReturnCalls, api.listReturnDraws],
    onDone: (made) => void message.success(t('draw.done', { n: made.chosen.length })),
  })
  const submit = ({ days: [from, to], size }: Fields) =>
    draw.mutate({ body: { from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD'), size } })
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      title={t(can('return-draw.create') ? 'draw.action' : 'draws.title')}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      <p className={styles.about}>{t('draw.about')}</p>
      {can('return-draw.create') && (
        <Form<Fields>
          layout="vertical"
          initialValues={{ days: [dayjs().subtract(7, 'day'), dayjs()], size: 10 }}
          onFinish={submit}
        >
          {draw.error !== null && <ProblemAlert error={draw.error} />}
          <Form.Item name="days" label={t('draw.days')} rules={[{ required: true, message: t('verb.missing') }]}>
            <DatePicker.RangePicker allowClear={false} />
          </Form.Item>
          <Form.Item name="size" label={t('draw.size')} rules={[{ required: true, message: t('verb.missing') }]}>
            <InputNumber min={1} max={200} precision={0} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={draw.isPending}>
            {t('draw.action')}
          </Button>
        </Form>
      )}
      <Draws open={open} />
    </Drawer>
  )
}

function Draws({ open }: { open: boolean }) {
  const t = useT(deskWords)
  const draws = usePages(api.listReturnDraws, { query: { limit: 20 }, enabled: open })
  const all = draws.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-label={t('draws.title')} className={styles.draws}>
      <h3>{t('draws.title')}</h3>
      {draws.data !== undefined && all.length === 0 && <p className={styles.small}>{t('draws.none')}</p>}
      {all.map((one) => (
        <Draw key={one.id} draw={one} />
      ))}
    </section>
  )
}

function Draw({ draw }: { draw: ReturnDraw }) {
  const t = useT(deskWords)
  const { from, to, population, chosen } = draw
  return (
    <article className={styles.draw}>
      <p className={styles.text}>
        {t('draws.line', { from, to, population, n: chosen.length })} · {draw.person?.name} <Moment at={draw.drawnAt} />
      </p>
      <p className={styles.small}>
        {t('draws.seed')} <code>{draw.seed}</code> ·{' '}
        {draw.proved ? (
          <>
            <CheckCircleOutlined aria-hidden /> {t('draws.proved')}
          </>
        ) : (
          <>
            <CloseCircleOutlined aria-hidden /> {t('draws.broken')}
          </>
        )}
      </p>
      <p className={styles.small}>
        {chosen.map((one) => (
          <span key={one.id}>
            <Link to={one.url as string}>{one.number}</Link>{' '}
          </span>
        ))}
      </p>
    </article>
  )
}
