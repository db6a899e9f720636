import { causeKinds, type CauseKind, type FollowLine, type FollowUp } from '@houqin/contracts/goals'
import { Link } from '@tanstack/react-router'
import { DatePicker, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { figurePage } from '../figure-page.ts'
import { isMissed, type Said, type SaidByTarget } from '../follow-form.ts'
import { LineFigures } from '../LineFigures.tsx'
import { goalWords } from '../words.ts'
import styles from './FollowLines.module.css'

interface FollowLinesProps {
  followUp: FollowUp
  said: SaidByTarget
  onSay: (said: SaidByTarget) => void
}

/** Every target of a month: its figure, and what is said where it was missed. */
export function FollowLines({ followUp, said, onSay }: FollowLinesProps) {
  return (
    <ol className={styles.lines}>
      {followUp.lines.map((line) => (
        <li key={line.targetId} className={styles.line}>
          <Line
            line={line}
            said={said[line.targetId]}
            onSay={
              followUp.can.submit
                ? (words) => onSay({ ...said, [line.targetId]: { ...(said[line.targetId] ?? nothing), ...words } })
                : undefined
            }
          />
        </li>
      ))}
    </ol>
  )
}

const nothing: Said = { doneOn: null, causeKind: null, cause: '', measures: '', note: '' }

interface LineProps {
  line: FollowLine
  said: Said | undefined
  /** Given where it may be filled in. */
  onSay: ((words: Partial<Said>) => void) | undefined
}

function Line({ line, said = nothing, onSay }: LineProps) {
  const t = useT(goalWords)
  const can = useCan()
  const link = (text: string) =>
    line.indicator !== null && can('indicator.list') ? (
      <Link to={figurePage(line.indicator.code, line.query)}>{text}</Link>
    ) : (
      text
    )
  return (
    <>
      <h2 className={styles.name}>
        {line.name} <small>{line.item}</small>
      </h2>
      <LineFigures line={line} link={link} />
      <p className={styles.about}>{t('follow.planMeasures', { text: line.planMeasures })}</p>
      {line.formerMeasures !== '' && (
        <p className={styles.about}>{t('follow.former', { text: line.formerMeasures })}</p>
      )}
      {onSay === undefined ? <SaidWords line={line} /> : <SayFields line={line} said={said} onSay={onSay} />}
    </>
  )
}

function SaidWords({ line }: { line: FollowLine }) {
  const t = useT(goalWords)
  return (
    <dl className={styles.said}>
      {line.kind === 'work' && (
        <>
          <dt>{t('follow.doneOn')}</dt>
          <dd>{line.doneOn ?? t('follow.doneOn.none')}</dd>
        </>
      )}
      {line.causeKind !== null && (
        <>
          <dt>{t(causeKinds[line.causeKind])}</dt>
          <dd>{line.cause}</dd>
          <dt>{t('follow.measures')}</dt>
          <dd>{line.measures}</dd>
        </>
      )}
      {line.note !== '' && (
        <>
          <dt>{t('follow.note')}</dt>
          <dd>{line.note}</dd>
        </>
      )}
    </dl>
  )
}

function SayFields({ line, said, onSay }: { line: FollowLine; said: Said; onSay: (words: Partial<Said>) => void }) {
  const t = useT(goalWords)
  const named = (what: string) => `${line.name} ${what}`
  return (
    <div className={styles.fields}>
      {line.kind === 'work' && (
        <label>
          <span>{t('follow.doneOn')}</span>
          <DatePicker
            aria-label={named(t('follow.doneOn'))}
            placeholder={t('follow.doneOn.none')}
            value={said.doneOn === null ? null : dayjs(said.doneOn)}
            maxDate={dayjs(line.to)}
            onChange={(day) => onSay({ doneOn: day?.format('YYYY-MM-DD') ?? null })}
          />
        </label>
      )}
      {isMissed(line, said) && (
        <>
          <Radio.Group
            aria-label={named(t('follow.causeKind'))}
            value={said.causeKind}
            onChange={({ target }) => onSay({ causeKind: target.value as CauseKind })}
            options={(Object.keys(causeKinds) as CauseKind[]).map((value) => ({ value, label: t(causeKinds[value]) }))}
          />
          <label>
            <span>{t('follow.cause')}</span>
            <Input.TextArea
              aria-label={named(t('follow.cause'))}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={said.cause}
              onChange={({ target }) => onSay({ cause: target.value })}
            />
          </label>
          <label>
            <span>{t('follow.measures')}</span>
            <Input.TextArea
              aria-label={named(t('follow.measures'))}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={said.measures}
              onChange={({ target }) => onSay({ measures: target.value })}
            />
          </label>
        </>
      )}
    </div>
  )
}
