import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { addTestBook } from '../../engines/ledger/factory.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { formWith, photoWithPosition } from '../../testing/photos.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { draftPlan, issuePlan, targetOf } from './factory.ts'
import { makeFollowUps } from './index.ts'

let server: TestServer
let house: TestOrganisation
let plan: { id: string; itemId: string }
const password = 'Test-password-1'

before(async () => {
  server = await startTestServer({ now: '2026-01-04T01:00:00Z' })
  addTestBook(server.runtime)
  house = await foundOrganisation(server)
  plan = await draftPlan(server, house)
  for (const unit of [house.units.root, house.units.plumbers, house.units.joiners])
    await server.call(api.createGoalTarget, {
      as: house.adminToken,
      params: { id: plan.id },
      body: targetOf(plan.itemId, unit),
    })
})
after(() => server.stop())

const make = (layer: 'unit' | 'member', as = house.head.token, dueOn = '2026-01-15') =>
  server.call(api.makeLetters, { as, params: { id: plan.id }, body: { layer, dueOn } })
const letters = async (as: string, query: object = {}) => (await server.call(api.listLetters, { as, query })).body.items
const coverage = async (as = house.head.token) =>
  (await server.call(api.getLetterCoverage, { as, params: { id: plan.id } })).body
const sign = (as: string, list: { id: string; version: number }[], signature: object = { password }) =>
  server.call(api.signLetters, {
    as,
    body: { letters: list.map(({ id, version }) => ({ id, version })), signature: signature as never },
  })

test('letters are made of an issued plan only, layer by layer, and each once', async () => {
  assert.equal((await make('unit')).problem.code, 'goal-plan.not-issued')
  await issuePlan(server, house, { id: plan.id })
  assert.equal((await make('unit', house.leader.token)).status, 403)
  assert.equal((await make('unit', house.head.token, '2026-01-03')).problem.code, 'goal-letter.due-past')
  assert.equal((await coverage()).rate, null)
  assert.deepEqual((await make('unit')).body, { made: 3, kept: 0 })
  assert.deepEqual((await make('unit')).body, { made: 0, kept: 3 })
  const pairs = (await letters(house.head.token)).map(
    ({ unit, upper, lower }) => `${unit.name} ${upper.id} ${lower.id}`,
  )
  assert.deepEqual(
    new Set(pairs),
    new Set([
      `水电班 ${house.dispatcher.personId} ${house.leader.personId}`,
      `木工班 ${house.dispatcher.personId} ${house.joiner.personId}`,
      `测试学院 ${house.head.personId} ${house.dispatcher.personId}`,
    ]),
  )
  const { made } = (await make('member')).body
  assert.ok(made >= 2)
  const [own, ...more] = await letters(house.technician.token)
  assert.deepEqual([own?.upper.id, own?.layer, more.length], [house.leader.personId, 'member', 0])
})

test('a letter says who answers to whom for what, from the text of the plan and its targets', async () => {
  const [own] = await letters(house.leader.token, { layer: 'unit' })
  const { body } = await server.call(api.getLetter, { as: house.leader.token, params: { id: own?.id ?? '' } })
  assert.equal(body.content.title, '2026年度目标责任书（水电班）')
  assert.match(body.content.paragraphs[0] ?? '', /dispatcher 李强（甲方）与leader 李强（乙方）签订/)
  assert.deepEqual(body.content.rows[0]?.slice(1, 4), ['完成件数', '≥ 12 件（全年累计）', '100'])
  assert.match(body.checkCode, /^[0-9A-F]{8}$/)
  const stranger = await server.call(api.getLetter, { as: house.reporter.token, params: { id: own?.id ?? '' } })
  assert.equal(stranger.status, 404)
})

test('each party signs for itself, with the own password or drawn; two signatures make it signed', async () => {
  const [letter] = await letters(house.leader.token, { layer: 'unit' })
  assert.ok(letter)
  assert.equal((await sign(house.joiner.token, [letter])).problem.code, 'goal-letter.not-party')
  assert.equal((await sign(house.leader.token, [letter], { password: 'wrong' })).problem.code, 'password.current-wrong')
  const { body: file } = await server.call(api.uploadPhoto, {
    as: house.leader.token,
    body: formWith(await photoWithPosition(), 'signature.png'),
  })
  const drawn = { fileId: file.id }
  const answers = await Promise.all([
    sign(house.leader.token, [letter], drawn),
    sign(house.leader.token, [letter], drawn),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const [half] = await letters(house.leader.token, { layer: 'unit' })
  assert.deepEqual([half?.state, half?.lowerSigned?.method, half?.waitsForMe], ['open', 'drawn', false])
  const waiting = (await letters(house.dispatcher.token, { view: 'mine' })).filter((one) => one.waitsForMe)
  assert.equal(
    (
      await sign(
        house.dispatcher.token,
        waiting.map((one) => ({ ...one, version: 7 })),
      )
    ).status,
    409,
  )
  assert.deepEqual((await sign(house.dispatcher.token, waiting)).body, { signed: waiting.length })
  const now = await coverage()
  assert.equal(now.signed, 1)
  assert.deepEqual(now.units.find(({ unit }) => unit.id === house.units.joiners)?.waiting, [
    { id: house.joiner.personId, name: 'joiner 李强' },
  ])
  const rate = await server.call(api.getIndicator, {
    as: house.head.token,
    params: { code: 'goal.letter.signed.rate' },
    query: { from: '2026-01-01', to: '2026-12-31' },
  })
  assert.deepEqual([rate.body.total.numerator, rate.body.total.denominator], ['1', String(now.due)])
})

test('the letter is a Word document, and the drawn signature is for those who may see it', async () => {
  const [letter] = await letters(house.leader.token, { layer: 'unit' })
  const params = { id: letter?.id ?? '' }
  const word = await server.call(api.getLetterDocument, { as: house.leader.token, params })
  assert.match(word.headers.get('content-type') ?? '', /wordprocessingml/)
  assert.equal(Buffer.from(await word.body.slice(0, 2).arrayBuffer()).toString(), 'PK')
  const drawn = { params: { ...params, party: 'lower' } } as const
  const seen = await server.call(api.getLetterSignature, { as: house.dispatcher.token, ...drawn })
  assert.equal(seen.headers.get('content-type'), 'image/jpeg')
  assert.equal((await server.call(api.getLetterSignature, { as: house.joiner.token, ...drawn })).status, 404)
})

test('an amended target is signed anew; what was signed stays readable', async () => {
  const { body: seen } = await server.call(api.getGoalPlan, { as: house.adminToken, params: { id: plan.id } })
  const target = seen.targetList.find(({ unit }) => unit.id === house.units.plumbers)
  const [former] = await letters(house.leader.token, { layer: 'unit' })
  const proposed = await server.call(api.proposeGoalAmendment, {
    as: house.adminToken,
    params: { id: plan.id },
    body: { targetId: target?.id ?? null, target: null, reason: '职能划出' },
  })
  await server.call(api.decideGoalAmendment, {
    as: house.head.token,
    params: { id: proposed.body.amendments[0]?.id ?? '' },
    body: { approved: true },
  })
  const [now] = await letters(house.leader.token, { layer: 'unit' })
  assert.notEqual(now?.id, former?.id)
  assert.deepEqual([now?.state, now?.waitsForMe, (await coverage()).signed], ['open', true, 0])
  const { body: kept } = await server.call(api.getLetter, { as: house.leader.token, params: { id: former?.id ?? '' } })
  assert.deepEqual([kept.state, kept.content.rows.length], ['replaced', 1])
  const late = await sign(house.dispatcher.token, [kept])
  assert.equal(late.problem.code, 'goal-letter.signed-already')
})

test('who has not signed by the day is reminded', async () => {
  await makeFollowUps(server.runtime, new Date('2026-01-20T01:00:00Z'))
  const { body } = await server.call(api.listMessages, { as: house.joiner.token, query: {} })
  assert.ok(body.items.some(({ text }) => text.includes('还没有签订')))
})

test('whoever leaves is followed by somebody who answers for the targets and signs', async () => {
  const gone = await server.call(api.leave, {
    as: house.adminToken,
    params: { id: house.joiner.personId },
    body: { version: 0, lastOn: '2026-01-04', successorId: house.technician.personId },
  })
  assert.ok(gone.status < 300, JSON.stringify(gone.problem))
  const { body } = await server.call(api.getGoalPlan, { as: house.adminToken, params: { id: plan.id } })
  assert.equal(body.units.find(({ unit }) => unit.id === house.units.joiners)?.person?.id, house.technician.personId)
  const mine = await letters(house.technician.token, { layer: 'unit' })
  assert.deepEqual(
    mine.map(({ unit, state }) => [unit.id, state]),
    [[house.units.joiners, 'open']],
  )
})
