/** @jsxImportSource preact */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { AlreadyReported } from './AlreadyReported.tsx'
import { CodeField } from './CodePage.tsx'
import { Frame, Message, Skeleton } from './Frame.tsx'
import { KeptReceipts } from './KeptReceipts.tsx'
import { ReportForm } from './ReportForm.tsx'
import { useSpeech } from './language.tsx'
import type { Go } from './go.ts'
import type { PublicPlace } from './public-place.ts'
import { send, type Outcome } from './send.ts'

interface Props {
  code: string
  go: Go
}

/** What stands behind a code on a door: its name, what is already reported, and the form. */
export function ReportPage({ code, go }: Props) {
  const { say, tag } = useSpeech()
  const [outcome, setOutcome] = useState<Outcome<PublicPlace> | null>(null)
  const read = useCallback(async () => {
    setOutcome(await send<PublicPlace>('GET', `/places/${encodeURIComponent(code)}`, { language: tag }))
  }, [code, tag])
  useEffect(() => void read(), [read])

  if (outcome === null)
    return (
      <Frame title={say('reportTitle')} owner={say('reportTitle')}>
        <Skeleton label={say('loading')} />
      </Frame>
    )
  if (outcome.kind !== 'ok') return <Unreadable code={code} outcome={outcome} go={go} retry={read} />
  const place = outcome.value
  return (
    <Frame title={`${place.name} · ${say('reportTitle')}`} owner={place.organisation}>
      <h1 class="place">{place.name}</h1>
      <p class="path">{place.path}</p>
      <AlreadyReported place={place} go={go} />
      {place.symptoms.length === 0 ? (
        <Message title={say('noSymptoms')} hint={say('noSymptomsHint')} />
      ) : (
        <ReportForm place={place} go={go} />
      )}
      <KeptReceipts go={go} />
    </Frame>
  )
}

interface UnreadableProps extends Props {
  outcome: Exclude<Outcome<PublicPlace>, { kind: 'ok' }>
  retry: () => void
}

function Unreadable({ code, outcome, go, retry }: UnreadableProps) {
  const { say } = useSpeech()
  const unknown = outcome.kind === 'refused' && (outcome.status === 404 || outcome.status === 400)
  const refused = outcome.kind === 'refused' && outcome.message !== '' ? outcome.message : say('offlinePageHint')
  return (
    <Frame title={say('reportTitle')} owner={say('reportTitle')}>
      {unknown ? (
        <Message title={say('unknownPlace')} hint={say('unknownPlaceHint', { code })}>
          <CodeField go={go} />
        </Message>
      ) : (
        <Message title={outcome.kind === 'refused' ? say('notNow') : say('offlinePage')} hint={refused}>
          <button type="button" class="primary" onClick={retry}>
            {say('retry')}
          </button>
        </Message>
      )}
    </Frame>
  )
}
