import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Round, RoundPoint } from '@houqin/contracts/inspections'
import { routeKinds, routeLevels } from '@houqin/contracts/inspections/words'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { ResultTag, TaskTag } from '../tags.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Inspections.module.css'

export function RoundPage() {
  const t = useT(inspectionWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const round = useEndpoint(api.getRound, { params: { id }, every: 60_000 })
  if (round.error !== null) return <ErrorState error={round.error} onRetry={() => void round.refetch()} />
  if (round.data === undefined) return <PageSkeleton rows={8} />
  return (
    <>
      <LinkButton to="/rounds" type="link" size="small" icon={<ArrowLeftOutlined />}>
        {t('round.back')}
      </LinkButton>
      <Shown round={round.data} />
    </>
  )
}

function Shown({ round }: { round: Round }) {
  const t = useT(inspectionWords)
  return (
    <RecordPage
      number={round.on}
      title={round.route.name}
      state={<TaskTag state={round.state} />}
      holder={
        <>
          {round.assignee?.name ?? round.unit?.name} ·{' '}
          {t('round.progress', { n: round.checked, of: round.points.length })}
        </>
      }
      actions={<Actions round={round} />}
      side={<Side round={round} />}
      below={null}
    >
      <RecordPart title={t('round.points')}>
        <ol className={styles.points}>
          {round.points.map((point) => (
            <PointLine key={point.id} point={point} />
          ))}
        </ol>
      </RecordPart>
    </RecordPage>
  )
}

function Actions({ round }: { round: Round }) {
  const t = useT(inspectionWords)
  const [waiving, setWaiving] = useState(false)
  return (
    <>
      {round.can.includes('walk') && (
        <Button type="primary" href={`/m/rounds/${round.id}`}>
          {t('round.walk')}
        </Button>
      )}
      {round.can.includes('waive') && <Button onClick={() => setWaiving(true)}>{t('round.waive')}</Button>}
      {waiving && <WaiveForm round={round} onClose={() => setWaiving(false)} />}
    </>
  )
}

function WaiveForm({ round, onClose }: { round: Round; onClose: () => void }) {
  const t = useT(inspectionWords)
  const { message } = App.useApp()
  const waive = useAction(api.waiveRound, { invalidates: [api.getRound, api.listRounds, api.getFulfilment] })
  const submit = async ({ reason }: { reason: string }) => {
    await waive.mutateAsync({ params: { id: round.id }, body: { version: round.version, reason } })
    void message.success(t('say.done'))
  }
  const name = t('say.reason')
  return (
    <FormDrawer<{ reason: string }>
      open
      onClose={onClose}
      title={`${t('round.waive')} · ${round.route.name}`}
      about={t('round.waive.about')}
      submitLabel={t('round.waive')}
      onSubmit={submit}
    >
      <Form.Item name="reason" label={name} rules={[{ required: true, min: 2, message: t('say.missing', { name }) }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDrawer>
  )
}

function PointLine({ point }: { point: RoundPoint }) {
  const t = useT(inspectionWords)
  const { check } = point
  return (
    <li>
      <span className={styles.head}>
        <strong>{point.name}</strong>
        {check === null ? (
          <span className={styles.faint}>{t('round.pending')}</span>
        ) : (
          <ResultTag result={check.result} />
        )}
      </span>
      <span className={styles.small}>
        {point.place.path}
        {point.items.length > 0 && ` · ${point.items.join('、')}`}
      </span>
      {check !== null && <Found check={check} />}
    </li>
  )
}

function Found({ check }: { check: NonNullable<RoundPoint['check']> }) {
  const t = useT(inspectionWords)
  const said = [...check.failed, check.note].filter((one) => one !== '').join('；')
  return (
    <>
      {said !== '' && <span>{said}</span>}
      {check.raised !== null && <Link to={check.raised.url as string}>{check.raised.number}</Link>}
      {check.isContradicted && <span className={styles.warn}>{t('round.contradicted')}</span>}
      {check.clockOff !== null && <span className={styles.warn}>{t('round.clock', { n: check.clockOff })}</span>}
      {check.photos.length > 0 && (
        <span className={styles.photos}>
          {check.photos.map((photo) => (
            <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
              <img src={photo.thumbnailUrl} alt={t('phone.photos')} />
            </a>
          ))}
        </span>
      )}
      <span className={styles.small}>
        {check.by?.name} <Moment at={check.at} />
        {check.isScanned && ` · ${t('round.scanned')}`}
      </span>
    </>
  )
}

function Side({ round }: { round: Round }) {
  const t = useT(inspectionWords)
  return (
    <RecordPart title={t('round.people')}>
      <RecordFields
        fields={[
          { name: t('round.level'), value: t(routeLevels[round.level]) },
          { name: t('round.kind'), value: t(routeKinds[round.kind]) },
          { name: t('column.who'), value: round.assignee?.name ?? '—' },
          { name: t('round.unit'), value: round.unit?.name ?? '—' },
          { name: t('round.window'), value: <Moment at={round.opensAt} /> },
          { name: t('column.due'), value: <Moment at={round.dueAt} /> },
          { name: t('round.closes'), value: <Moment at={round.closesAt} /> },
          ...(round.endedAt === null ? [] : [{ name: t('round.ended'), value: <Moment at={round.endedAt} /> }]),
          ...(round.reason === null ? [] : [{ name: t('round.reason'), value: round.reason }]),
          ...(round.seed === null
            ? []
            : [
                {
                  name: t('round.seed'),
                  value: (
                    <>
                      <code>{round.seed}</code>
                      <br />
                      <span className={styles.small}>{t('round.seed.about')}</span>
                    </>
                  ),
                },
              ]),
        ]}
      />
    </RecordPart>
  )
}
