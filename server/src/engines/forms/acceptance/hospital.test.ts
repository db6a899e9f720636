import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { both } from '../factory.ts'
import { keepAllRegisters, type Row } from './factory.ts'

let server: TestServer
let house: Awaited<ReturnType<typeof keepAllRegisters>>

before(async () => {
  server = await startTestServer()
  house = await keepAllRegisters(server)
})
after(() => server.stop())

async function loadHospital() {
  const rated = (on: string, grades: readonly [string, number][]): Row[] =>
    grades.flatMap(([grade, count]) =>
      Array.from({ length: count }, (_, index) => ({ on, item: `条款${index}`, grade })),
    )
  await house.load('rating', [
    ...rated('2012-03-01', [
      ['A级', 18],
      ['B级', 39],
      ['C级', 12],
      ['D级（不合格）', 12],
    ]),
    ...rated('2013-03-01', [
      ['A级', 37],
      ['B级', 32],
      ['C级', 12],
    ]),
  ])
  await house.load('survey', [
    { on: '2012-03-01', returned: 200, satisfied: 140 },
    { on: '2013-03-01', returned: 200, satisfied: 180 },
    ...Array.from({ length: 8 }, (_, index) => ({
      on: `${2004 + index}-06-01`,
      returned: 1000,
      satisfied: 932 + index,
    })),
  ])
  await house.load(
    'certified-post',
    Array.from({ length: 10 }, (_, index) => ({
      on: '2010-01-01',
      issued: index < 2 ? '2011-01-01' : '2012-09-01',
      expires: '2020-01-01',
    })),
  )
  await house.load('staffing', [
    { on: '2010-01-01', kind: '班组', count: 3 },
    { on: '2012-06-01', kind: '班组', count: 4 },
    { on: '2005-01-01', kind: '床位', count: 1487 },
    { on: '2005-01-01', kind: '自办企业', count: 2 },
  ])
  await house.load(
    'document',
    [
      ...Array.from({ length: 63 }, () => ({ on: '2012-05-01', kind: '岗位职责', until: '2020-01-01' })),
      ...Array.from({ length: 135 }, () => ({ on: '2012-05-01', kind: '规章制度', until: '2020-01-01' })),
      ...Array.from({ length: 36 }, () => ({ on: '2012-05-01', kind: '工作流程', until: '2020-01-01' })),
      ...Array.from({ length: 20 }, () => ({ on: '2012-05-01', kind: '应急预案', until: '2020-01-01' })),
    ].map((row, index) => ({ ...row, name: `文件${index}` })),
  )
  await house.load(
    'benchmark',
    Array.from({ length: 8 }, (_, index) =>
      ['甲医院', '乙医院'].map((peer, which) => ({
        on: `${2004 + index}-12-31`,
        peer,
        theirs: 60_000_000 + which * 1_000_000,
        ours: 50_000_000 - index * 10_000,
      })),
    ).flat(),
  )
  await house.load('account', [
    ...Array.from({ length: 12 }, (_, index) => [
      { on: `2013-${String(index + 1).padStart(2, '0')}-20`, body: '食堂', side: '收入', amount: 300_000 },
      { on: `2013-${String(index + 1).padStart(2, '0')}-20`, body: '食堂', side: '支出', amount: 295_870.5 },
    ]).flat(),
    ...Array.from({ length: 9 }, (_, index) => ({
      on: `${2005 + index}-12-31`,
      body: '自办企业',
      side: '收入',
      amount: 1_098_000,
    })),
  ])
}

test('the figures of the hospital (A1-01 … A1-18) come out as they were printed', async () => {
  await server.call(api.createRegister, {
    as: house.token,
    body: {
      code: 'campaign',
      name: both('自查整改'),
      about: both('—'),
      kept: null,
      definition: {
        dayLabel: both('开始'),
        fields: [
          { kind: 'date', key: 'until', label: both('结束') },
          { kind: 'computed', key: 'length', label: both('历时'), unit: both('年'), formula: 'years(on, until)' },
        ],
        measures: [{ key: 'years', label: both('自查整改历时'), unit: both('年'), terms: [{ amount: 'length' }] }],
      },
    },
  })
  await house.load('campaign', [{ on: '2013-01-01', until: '2014-01-01' }])
  await loadHospital()
  const first = '@2012-01-01..2012-12-31'
  const years = '@2004-01-01..2011-12-31'
  await house.assertPrinted(
    'hospital',
    [
      ['A1-01', `A级达标率由{r.rating.a_rate${first}}上升到{r.rating.a_rate}`, 'A级达标率由22%上升到45%'],
      ['A1-02', `B级达标率由{r.rating.b_rate${first}}上升到{r.rating.b_rate}`, 'B级达标率由70.37%上升到85.18%'],
      ['A1-03', `不合格条款由{r.rating.failed${first}}项减少到{r.rating.failed}项`, '不合格条款由12项减少到0项'],
      ['A1-04', `临床满意度由{r.survey.rate${first}}提高到{r.survey.rate}`, '临床满意度由70%提高到90%'],
      [
        'A1-05',
        '持证上岗率由{r.certified-post.rate@2012-01-01..2012-01-01}提高到{r.certified-post.rate}',
        '持证上岗率由20%提高到100%',
      ],
      ['A1-06', '班组由{r.staffing.team@2012-01-01..2012-01-01}个增加到{r.staffing.team}个', '班组由3个增加到7个'],
      ['A1-07', '岗位职责{r.document.duty}项', '岗位职责63项'],
      ['A1-08', '规章制度{r.document.rule}项', '规章制度135项'],
      ['A1-09', '工作流程{r.document.process|over}项', '工作流程30余项'],
      ['A1-10', '应急预案{r.document.plan}项', '应急预案20项'],
      ['A1-11', '历时{r.campaign.years|numerals}年的自查整改', '历时一年的自查整改'],
      ['A1-12', '{r.incident.equipment|zero:杜绝了}因后勤设备故障引发的突发事件', '杜绝了因后勤设备故障引发的突发事件'],
      ['A1-13', `满意度{r.survey.rate${years}|every:year|least}`, '满意度每年93%以上'],
      [
        'A1-14',
        `比同规模医院少支出{r.benchmark.saved${years}|every:year|least|unit:元}`,
        '比同规模医院少支出每年1000万元以上',
      ],
      ['A1-15', '医院对食堂投入{r.account.canteen_subsidy|zero:0}元', '医院对食堂投入0元'],
      ['A1-16', '食堂节余{r.account.canteen_surplus|near}元', '食堂节余近5万元'],
      ['A1-17', '企业账面结余{r.account.company_balance|near}元', '企业账面结余近1000万元'],
      ['A1-18', '床位{r.staffing.bed|about|unit:张}', '床位1500张左右'],
    ],
    '2013',
  )
})
