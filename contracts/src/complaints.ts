import { z } from 'zod'
import * as cases from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { repair, repairRow } from './repairs.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { day, id, ref } from './shared/values.ts'

/** A complaint 投诉: answered by those it is given to, followed by whoever took it first. */
const owner = ref.nullable()
export const complaintRow = repairRow.extend({ owner })
export type ComplaintRow = z.infer<typeof complaintRow>
export const complaint = repair.extend({
  owner,
  /** The call it came from. */
  call: z.object({ id, number: z.string() }).nullable(),
})
export type Complaint = z.infer<typeof complaint>

export const listComplaints = endpoint({
  method: 'GET',
  path: '/complaints',
  summary: 'Complaints that one may see, newest first',
  access: { permission: 'complaint.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    view: z.enum(['all', 'open', 'late', 'mine', 'desk']).default('open'),
    categoryId: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  response: pageOf(complaintRow),
})

export const getComplaint = endpoint({
  method: 'GET',
  path: '/complaints/{id}',
  summary: 'One complaint with timeline, owner and what the viewer may do',
  access: { permission: 'complaint.list' },
  params: z.object({ id }),
  response: complaint,
  errors: ['complaint.unknown'],
})

export const listComplaintCategories = endpoint({
  method: 'GET',
  path: '/complaint-categories',
  summary: 'What complaints are about',
  access: { permission: 'complaint.list' },
  response: z.object({ items: z.array(cases.category) }),
})

/** What may be said of a complaint; a repair knows more verbs. */
export const complaintVerbs = [
  'assign',
  'accept',
  'finish',
  'return',
  'reject',
  'cancel',
  'confirm',
  'reopen',
  'rate',
  'close',
] as const satisfies readonly cases.CaseVerb[]
export type ComplaintVerb = (typeof complaintVerbs)[number]

function verb<V extends ComplaintVerb>(name: V, summary: string) {
  return endpoint({
    method: 'POST',
    path: `/complaints/{id}/${name}`,
    summary,
    access: { permission: `complaint.${name}` },
    params: z.object({ id }),
    body: cases.verbBodies[name],
    response: complaint,
    errors: [
      'complaint.unknown',
      'case.wrong-state',
      'case.stale',
      'case.not-yours',
      'case.own-work',
      'case.already-rated',
      'case.assignee-required',
      'unit.unknown',
      'person.unknown',
      'case.person-not-in-team',
    ],
  })
}

export const assignComplaint = verb('assign', 'Give it to a team or a person to answer')
export const acceptComplaint = verb('accept', 'Take it in hand')
export const finishComplaint = verb('finish', 'Say what was found and done')
export const returnComplaint = verb('return', 'Give it back to the desk, with the reason')
export const rejectComplaint = verb('reject', 'Refuse it, with the reason')
export const cancelComplaint = verb('cancel', 'Withdrawn by who complained, with the reason')
export const confirmComplaint = verb('confirm', 'The one who complained has the answer and accepts it')
export const reopenComplaint = verb('reopen', 'The one who complained does not accept it')
export const rateComplaint = verb('rate', 'Give one to five stars, once')
export const closeComplaint = verb('close', 'Close it')
