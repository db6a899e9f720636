import { api } from '@houqin/contracts'
import { mount } from '../../../kernel/http/mount.ts'
import { createTask } from './create-task.ts'
import { listFindings } from './list-findings.ts'
import { listOwnTemplates, startOwnPart } from './own-part.ts'
import { acceptPart, returnPart, submitPart } from './part-steps.ts'
import { getPart, getTask, getVisiblePart, listParts, listTasks, readPart, readTask } from './present.ts'
import { cancelTask, publishTask, withdrawReport } from './publish-task.ts'
import { assertReferences, resolveReferences } from './references.ts'
import { addRemark, settleRemark } from './remarks.ts'
import { remindAll } from './remind.ts'
import { listDrafts, putAside, saveSection } from './save-section.ts'
import { searchFigures } from './search-figures.ts'
import { newBlockId } from './block-id.ts'

export const taskRoutes = [
  mount(api.listReportTasks, (ctx) => listTasks(ctx)),
  mount(api.createReportTask, async (ctx, { body }) => getTask(ctx, await createTask(ctx, body))),
  mount(api.getReportTask, (ctx, { params }) => readTask(ctx, params.id)),
  mount(api.remindReportTask, async (ctx, { params }) => {
    await remindAll(ctx, params.id)
    return getTask(ctx, params.id)
  }),
  mount(api.cancelReportTask, async (ctx, { params, body }) => {
    await cancelTask(ctx, params.id, body)
    return getTask(ctx, params.id)
  }),
  mount(api.publishReportTask, async (ctx, { params, body }) => {
    await publishTask(ctx, params.id, body.version)
    return getTask(ctx, params.id)
  }),
  mount(api.withdrawReport, async (ctx, { params, body }) =>
    getTask(ctx, await withdrawReport(ctx, params.id, body.reason)),
  ),
  mount(api.listReportParts, (ctx) => listParts(ctx)),
  mount(api.listOwnTemplates, (ctx) => listOwnTemplates(ctx)),
  mount(api.startOwnPart, async (ctx, { body }) => getPart(ctx, await startOwnPart(ctx, body))),
  mount(api.getReportPart, (ctx, { params }) => readPart(ctx, params.id)),
  mount(api.saveReportSection, (ctx, request) => saveSection(ctx, request)),
  mount(api.putAsideSection, (ctx, { params, body }) => putAside(ctx, params, body.blocks)),
  mount(api.listSectionDrafts, (ctx, { params }) => listDrafts(ctx, params.id)),
  mount(api.searchPartFigures, (ctx, { params, query }) => searchFigures(ctx, params.id, query.q)),
  mount(api.resolvePartFigures, async (ctx, { params, body: { references } }) => {
    const part = await getVisiblePart(ctx, params.id)
    const content = references.map((figure) => ({ figure }))
    await assertReferences(ctx, [{ kind: 'paragraph', id: newBlockId(), content }], part.person_id)
    return { items: [...(await resolveReferences(ctx, references, part.language)).values()] }
  }),
  mount(api.listPartFindings, (ctx, { params }) => listFindings(ctx, params.id)),
  mount(api.submitReportPart, async (ctx, { params, body }) => {
    await submitPart(ctx, params.id, body.version)
    return getPart(ctx, params.id)
  }),
  mount(api.acceptReportPart, async (ctx, { params, body }) => {
    await acceptPart(ctx, params.id, body.version)
    return getPart(ctx, params.id)
  }),
  mount(api.returnReportPart, async (ctx, { params, body }) => {
    await returnPart(ctx, params.id, body)
    return getPart(ctx, params.id)
  }),
  mount(api.addReportRemark, async (ctx, { params, body }) => {
    await addRemark(ctx, params.id, body)
    return getPart(ctx, params.id)
  }),
  mount(api.settleReportRemark, async (ctx, request) => {
    await settleRemark(ctx, request)
    return getPart(ctx, request.params.id)
  }),
]
