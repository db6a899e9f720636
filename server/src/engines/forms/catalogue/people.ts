import {
  choice,
  count,
  date,
  note,
  number,
  place,
  ratio,
  standing,
  sum,
  t,
  text,
  unit,
  is,
  type CatalogueRegister,
} from './build.ts'

const grades = ['a A级 A', 'b B级 B', 'c C级 C', 'd D级（不合格） D (failed)']

/** People, quality and money: meetings, training, certificates, surveys, ratings, accounts. */
export const people: readonly CatalogueRegister[] = [
  {
    code: 'meeting',
    name: t('会议台账', 'Meetings'),
    about: t('例会、安全会、专题会', 'Regular, safety and special meetings'),
    definition: {
      dayLabel: t('会议日期', 'Date'),
      fields: [
        unit,
        choice('kind', t('类别', 'Kind'), ['regular 例会 Regular', 'safety 安全会议 Safety', 'topic 专题会 Special']),
        text('topic', t('议题', 'Topic')),
        number('people', t('参加人数', 'Taking part'), { unit: 'people', required: false }),
      ],
      measures: [
        count('held', t('召开会议', 'Meetings'), { unit: 'times' }),
        count('safety', t('安全会议', 'Safety meetings'), { unit: 'times', where: [is('kind', 'safety')] }),
      ],
    },
  },
  {
    code: 'training',
    name: t('培训台账', 'Training'),
    about: t('培训场次、人次与考核', 'Sessions, people trained and examined'),
    definition: {
      dayLabel: t('培训日期', 'Date'),
      fields: [
        unit,
        choice('kind', t('类别', 'Kind'), [
          'safety 安全 Safety',
          'skill 技能 Skill',
          'food 食品卫生 Food hygiene',
          'service 服务 Service',
        ]),
        number('people', t('参加人数', 'People'), { unit: 'people' }),
        number('passed', t('考核合格', 'Passed'), { unit: 'people', required: false }),
        number('hours', t('学时', 'Hours'), { unit: t('学时', 'h'), decimals: 1, required: false }),
      ],
      measures: [
        count('sessions', t('培训', 'Sessions'), { unit: 'times' }),
        sum('people', t('培训人次', 'People trained'), { of: 'people', unit: 'people' }),
        sum('passed', t('考核合格人次', 'People who passed'), { of: 'passed', unit: 'people' }),
      ],
      indicators: [ratio('pass_rate', t('考核合格率', 'Share passed'), { above: 'passed', below: 'people' })],
    },
  },
  {
    code: 'visit',
    name: t('走访台账', 'Visits'),
    about: t('走访用户、征求意见', 'Visits to those who are served'),
    definition: {
      dayLabel: t('走访日期', 'Date'),
      fields: [
        unit,
        number('opinions', t('意见数', 'Opinions'), { unit: 'item', required: false }),
        number('settled', t('已落实', 'Settled'), { unit: 'item', required: false }),
        note,
      ],
      measures: [
        count('paid', t('走访', 'Visits'), { unit: 'times' }),
        sum('opinions', t('收集意见', 'Opinions'), { of: 'opinions', unit: 'item' }),
        sum('settled', t('落实意见', 'Opinions settled'), { of: 'settled', unit: 'item' }),
      ],
    },
  },
  {
    code: 'tender',
    name: t('招标采购台账', 'Tenders'),
    about: t('招标、比价项目', 'Tenders and price comparisons'),
    definition: {
      dayLabel: t('定标日期', 'Awarded on'),
      fields: [
        unit,
        choice('kind', t('方式', 'Way'), ['tender 招标 Tender', 'quotes 比价 Quotes']),
        number('budget', t('预算', 'Budget'), { unit: 'yuan', decimals: 2 }),
        number('price', t('成交价', 'Price'), { unit: 'yuan', decimals: 2 }),
      ],
      measures: [
        count('held', t('招标采购', 'Tenders'), { unit: 'item' }),
        sum('saved', t('采购节约', 'Saved'), { of: 'budget - price', unit: 'yuan', decimals: 2 }),
      ],
    },
  },
  {
    code: 'survey',
    name: t('满意度测评台账', 'Satisfaction surveys'),
    about: t('测评收回与满意票数', 'Returns and satisfied answers'),
    definition: {
      dayLabel: t('测评日期', 'Date'),
      fields: [
        unit,
        number('returned', t('收回', 'Returned'), { unit: 'item' }),
        number('satisfied', t('满意', 'Satisfied'), { unit: 'item' }),
      ],
      measures: [
        sum('returned', t('收回测评表', 'Forms returned'), { of: 'returned', unit: 'item' }),
        sum('satisfied', t('满意票', 'Satisfied answers'), { of: 'satisfied', unit: 'item' }),
      ],
      indicators: [ratio('rate', t('满意率', 'Satisfaction'), { above: 'satisfied', below: 'returned', decimals: 0 })],
    },
  },
  {
    code: 'rating',
    name: t('评审自评台账', 'Accreditation ratings'),
    about: t('各轮自评与评审的条款等级', 'Grades of items in each round'),
    definition: {
      dayLabel: t('评定日期', 'Rated on'),
      fields: [unit, text('item', t('条款', 'Item')), choice('grade', t('等级', 'Grade'), grades)],
      measures: [
        count('items', t('评定条款', 'Items rated'), { unit: 'item' }),
        count('a', t('A级条款', 'Items at A'), { unit: 'item', where: [is('grade', 'a')] }),
        count('b_up', t('B级及以上条款', 'Items at B or better'), { unit: 'item', where: [is('grade', 'a', 'b')] }),
        count('failed', t('不合格条款', 'Items failed'), { unit: 'item', where: [is('grade', 'd')] }),
      ],
      indicators: [
        {
          ...ratio('a_rate', t('A级达标率', 'Share at A'), { above: 'a', below: 'items', decimals: 0 }),
          rounding: 'truncate',
        },
        {
          ...ratio('b_rate', t('B级达标率', 'Share at B or better'), { above: 'b_up', below: 'items' }),
          rounding: 'truncate',
        },
      ],
    },
  },
  {
    code: 'certified-post',
    name: t('持证岗位台账', 'Posts that require a certificate'),
    about: t('要求持证上岗的人员及其证书', 'People in posts that require a certificate'),
    definition: {
      dayLabel: t('上岗日期', 'In post from'),
      fields: [
        unit,
        text('person', t('人员', 'Person')),
        date('left', t('离岗日期', 'Left')),
        date('issued', t('发证日期', 'Issued')),
        date('expires', t('证书有效期至', 'Valid until')),
      ],
      measures: [
        standing('posts', t('要求持证的在岗人员', 'People in such posts'), {
          unit: 'persons',
          from: ['on'],
          to: ['left'],
        }),
        standing('certified', t('证书有效的在岗人员', 'With a valid certificate'), {
          unit: 'persons',
          from: ['on', 'issued'],
          to: ['left', 'expires'],
        }),
      ],
      indicators: [
        ratio('rate', t('持证上岗率', 'Share certified'), { above: 'certified', below: 'posts', decimals: 0 }),
      ],
    },
  },
  {
    code: 'staffing',
    name: t('机构人员台账', 'Units, posts and people'),
    about: t('班组、人员、床位等在册数', 'Teams, people, beds on the books'),
    definition: {
      dayLabel: t('起始日期', 'From'),
      fields: [
        unit,
        choice('kind', t('类别', 'Kind'), [
          'team 班组 Team',
          'cadre 处级干部 Section heads',
          'regular 正式职工 Regular staff',
          'temporary 临时工 Temporary staff',
          'graduate 大学生管理人员 Graduates',
          'bed 床位 Beds',
          'company 自办企业 Own companies',
        ]),
        number('count', t('数量', 'Number'), { unit: 'piece' }),
        date('until', t('截止日期', 'Until')),
        place,
      ],
      measures: [
        'team 班组 Teams',
        'cadre 处级干部 Section heads',
        'regular 正式职工 Regular staff',
        'temporary 临时工 Temporary staff',
        'graduate 大学生管理人员 Graduates',
        'bed 床位 Beds',
        'company 自办企业 Own companies',
      ].map((one) => {
        const [key = '', zh = '', ...english] = one.split(' ')
        return standing(key, t(zh, english.join(' ')), {
          unit: 'piece',
          of: 'count',
          from: ['on'],
          to: ['until'],
          where: [is('kind', key)],
        })
      }),
    },
  },
  {
    code: 'account',
    name: t('经营收支台账', 'Income and expense'),
    about: t('食堂、自办企业等的收入与支出', 'Of the canteen and own companies'),
    definition: {
      dayLabel: t('记账日期', 'Booked on'),
      fields: [
        choice('body', t('经营主体', 'Body'), ['canteen 食堂 Canteen', 'company 自办企业 Own company']),
        choice('side', t('收支', 'Side'), ['income 收入 Income', 'expense 支出 Expense', 'subsidy 单位补贴 Subsidy']),
        number('amount', t('金额', 'Amount'), { unit: 'yuan', decimals: 2 }),
        note,
      ],
      measures: ['canteen 食堂 Canteen', 'company 自办企业 Own companies'].flatMap((one) => {
        const [key = '', zh = '', ...english] = one.split(' ')
        const en = english.join(' ')
        return [
          {
            key: `${key}_surplus`,
            label: t(`${zh}节余`, `${en}: surplus`),
            unit: t('元', 'CNY'),
            decimals: 2,
            terms: [
              { amount: 'amount', where: [is('body', key), is('side', 'income')] },
              { amount: '-amount', where: [is('body', key), is('side', 'expense')] },
            ],
          },
          sum(`${key}_subsidy`, t(`对${zh}的投入`, `${en}: subsidy`), {
            of: 'amount',
            unit: 'yuan',
            decimals: 2,
            where: [is('body', key), is('side', 'subsidy')],
          }),
        ]
      }),
      indicators: [
        {
          key: 'company_balance',
          label: t('自办企业账面结余', 'Own companies: balance'),
          kind: 'balance',
          measure: 'company_surplus',
          unit: t('元', 'CNY'),
          decimals: 2,
        },
      ],
    },
  },
  {
    code: 'benchmark',
    name: t('同行对标台账', 'Benchmarks'),
    about: t('同规模单位后勤支出与本单位的比较', 'Expenditure of peers of the same size against one’s own'),
    definition: {
      dayLabel: t('日期', 'Date'),
      fields: [
        text('peer', t('对标单位', 'Peer')),
        number('theirs', t('对方支出', 'Their expenditure'), { unit: 'yuan', decimals: 2 }),
        number('ours', t('本单位支出', 'Our expenditure'), { unit: 'yuan', decimals: 2 }),
      ],
      measures: [
        count('peers', t('对标单位', 'Peers'), { unit: 'piece' }),
        sum('less', t('少支出合计', 'Less than peers, sum'), { of: 'theirs - ours', unit: 'yuan', decimals: 2 }),
      ],
      indicators: [
        {
          key: 'saved',
          label: t('比同规模单位平均少支出', 'Less than the mean of peers'),
          kind: 'average',
          numerator: 'less',
          denominator: 'peers',
          unit: t('元', 'CNY'),
          decimals: 2,
        },
      ],
    },
  },
]
