import { api } from '@houqin/contracts'
import type { message } from '@houqin/contracts/messages'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { messageWords } from '../words.ts'
import styles from './MessageList.module.css'

export type Message = z.infer<typeof message>

interface MessageListProps {
  messages: readonly Message[]
  /** A link to the record; the desktop and the phone have their own. */
  link: (message: Message, onFollow: () => void) => ReactNode
}

/** Messages with their time; who opens one has read it. */
export function MessageList({ messages, link }: MessageListProps) {
  const read = useAction(api.readMessages, { invalidates: [api.listMessages, api.countUnread] })
  return (
    <ul className={styles.list}>
      {messages.map((one) => (
        <li key={one.id} className={one.readAt === null ? `${styles.item} ${styles.unread}` : styles.item}>
          <Marks message={one} />
          <p className={styles.text}>
            {link(one, () => one.readAt === null && read.mutate({ body: { ids: [one.id] } }))}
          </p>
          <span className={styles.time}>
            <Moment at={one.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The sentence of a message; a record's number in it is not broken over lines. */
export function MessageText({ text }: { text: string }) {
  return text.split(/([A-Z]{2,}-\d{8}-\d+)/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

function Marks({ message: { readAt, urgent, times } }: { message: Message }) {
  const t = useT(messageWords)
  return (
    <span className={styles.marks}>
      {readAt === null && <span className={styles.dot} role="img" aria-label={t('new')} />}
      {urgent && <strong className={styles.urgent}>{t('urgent')}</strong>}
      {times > 1 && <span className={styles.times}>{t('times', { n: times })}</span>}
    </span>
  )
}
