import { cases, work } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { RecordFields, RecordPart } from '../../../ui/RecordPage.tsx'
import { repairWords } from '../words.ts'
import { ClockPart } from './ClockPart.tsx'
import { JoinedPeople } from './JoinedPeople.tsx'

/** People, place and times of a repair. */
export function RepairSide({ repair }: { repair: Repair }) {
  const t = useT(repairWords)
  return (
    <>
      <RecordPart title={t('record.people')}>
        <RecordFields
          fields={[
            { name: t('column.reporter'), value: repair.reporterName ?? t('none') },
            ...(repair.contactPhone === null
              ? []
              : [{ name: t('record.phone'), value: <Phone number={repair.contactPhone} /> }]),
            ...(repair.clientUnit === null ? [] : [{ name: t('column.unit'), value: repair.clientUnit.name }]),
            { name: t('column.team'), value: repair.team?.name ?? t('none.team') },
            { name: t('column.assignee'), value: repair.assignee?.name ?? t('none.assignee') },
          ]}
        />
      </RecordPart>
      <JoinedPeople joined={repair.joined} />
      <RecordPart title={t('record.where')}>
        <RecordFields
          fields={[
            { name: t('column.place'), value: <PlaceLink place={repair.place} /> },
            { name: t('column.category'), value: repair.category?.name ?? t('none.category') },
            { name: t('record.urgency'), value: t(cases.urgencies[repair.urgency]) },
            {
              name: t('record.source'),
              value: repair.origin === 'found' ? t(work.origins.found) : t(`source.${repair.source}`),
            },
          ]}
        />
      </RecordPart>
      <ClockPart repair={repair} />
    </>
  )
}

/** A masked number is shown as it is; a whole one can be called. */
function Phone({ number }: { number: string }) {
  return number.includes('*') ? <span className="number">{number}</span> : <a href={`tel:${number}`}>{number}</a>
}

function PlaceLink({ place }: { place: Repair['place'] }) {
  const t = useT(repairWords)
  if (place === null) return t('none')
  return (
    <Link to="/repairs" search={{ placeId: place.id } as never}>
      {place.path}
    </Link>
  )
}
