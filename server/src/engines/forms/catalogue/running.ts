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

/** Running the house: projects, labels, transfers, energy, readings, menus, reports. */
export const running: readonly CatalogueRegister[] = [
  {
    code: 'project',
    name: t('改造项目台账', 'Alteration projects'),
    about: t('改造、维修项目及完成情况', 'Alteration and repair projects'),
    definition: {
      dayLabel: t('完成日期', 'Done on'),
      fields: [
        place,
        text('name', t('项目', 'Project')),
        number('value', t('产值', 'Value'), { unit: 'yuan', decimals: 2, required: false }),
      ],
      measures: [
        count('done', t('完成改造项目', 'Projects done'), { unit: 'item' }),
        sum('value', t('项目产值', 'Value of projects'), { of: 'value', unit: 'yuan', decimals: 2 }),
      ],
    },
  },
  {
    code: 'reading',
    name: t('温度测量台账', 'Temperature readings'),
    about: t('各测点温度与标准温度', 'Readings against the set temperature'),
    definition: {
      dayLabel: t('测量日期', 'Date'),
      fields: [
        place,
        choice('slot', t('时段', 'Time'), ['am 上午 Morning', 'pm 下午 Afternoon']),
        number('target', t('标准', 'Set'), { unit: t('℃', '°C'), decimals: 1 }),
        number('found', t('实测', 'Read'), { unit: t('℃', '°C'), decimals: 1 }),
        {
          kind: 'computed',
          key: 'off',
          label: t('偏差', 'Off'),
          unit: t('℃', '°C'),
          decimals: 1,
          formula: 'found - target',
        },
      ],
      measures: [
        count('taken', t('温度测量', 'Readings'), { unit: 'times' }),
        count('within', t('偏差不超过1℃', 'Within 1 °C'), {
          unit: 'times',
          where: [{ field: 'off', least: '-1', most: '1' }],
        }),
      ],
      indicators: [ratio('within_rate', t('温度达标率', 'Share within 1 °C'), { above: 'within', below: 'taken' })],
    },
  },
  {
    code: 'label',
    name: t('目视化标识台账', 'Visual labels'),
    about: t('制作的设备、房间标识', 'Labels made for equipment and rooms'),
    definition: {
      dayLabel: t('制作日期', 'Made on'),
      fields: [place, number('labels', t('数量', 'Number'), { unit: 'item' }), note],
      measures: [sum('made', t('制作标识', 'Labels made'), { of: 'labels', unit: 'item' })],
    },
  },
  {
    code: 'transfer',
    name: t('资产调拨台账', 'Transfers of assets'),
    about: t('部门间、店间、城市间的调拨', 'Between departments, sites and cities'),
    definition: {
      dayLabel: t('调拨日期', 'Date'),
      fields: [
        unit,
        choice('reach', t('范围', 'Between'), [
          'departments 部门之间 Departments',
          'sites 两店之间 Sites',
          'cities 三地之间 Cities',
        ]),
        note,
      ],
      measures: [
        count('all', t('资产调拨', 'Transfers'), { unit: 'times' }),
        count('departments', t('部门间调拨', 'Between departments'), {
          unit: 'times',
          where: [is('reach', 'departments')],
        }),
        count('sites', t('两店间调拨', 'Between sites'), { unit: 'times', where: [is('reach', 'sites')] }),
        count('cities', t('三地间调拨', 'Between cities'), { unit: 'times', where: [is('reach', 'cities')] }),
      ],
    },
  },
  {
    code: 'reuse',
    name: t('修旧利废台账', 'Reuse'),
    about: t('修旧利废、调剂节约的采购资金', 'Money saved by mending and reusing'),
    definition: {
      dayLabel: t('日期', 'Date'),
      fields: [
        unit,
        text('what', t('物品', 'Item')),
        number('saved', t('节约', 'Saved'), { unit: 'yuan', decimals: 2 }),
      ],
      measures: [sum('saved', t('节约采购资金', 'Purchase money saved'), { of: 'saved', unit: 'yuan', decimals: 2 })],
    },
  },
  {
    code: 'energy-plan',
    name: t('能耗计划台账', 'Energy against plan'),
    about: t('水电气计划与实际费用', 'Planned and actual cost of energy'),
    definition: {
      dayLabel: t('日期', 'Date'),
      fields: [
        place,
        choice('kind', t('能源', 'Kind'), ['electricity 电 Electricity', 'water 水 Water', 'gas 气 Gas']),
        number('plan', t('计划', 'Planned'), { unit: 'yuan', decimals: 2 }),
        number('actual', t('实际', 'Actual'), { unit: 'yuan', decimals: 2 }),
        {
          kind: 'computed',
          key: 'saved',
          label: t('节约', 'Saved'),
          unit: t('元', 'CNY'),
          decimals: 2,
          formula: 'plan - actual',
        },
      ],
      measures: [
        sum('plan', t('计划费用', 'Planned cost'), { of: 'plan', unit: 'yuan', decimals: 2 }),
        sum('actual', t('实际费用', 'Actual cost'), { of: 'actual', unit: 'yuan', decimals: 2 }),
        sum('saved', t('比计划节约', 'Saved against plan'), { of: 'saved', unit: 'yuan', decimals: 2 }),
        sum('electricity_saved', t('节约电费', 'Electricity saved'), {
          of: 'saved',
          unit: 'yuan',
          decimals: 2,
          where: [is('kind', 'electricity')],
        }),
      ],
    },
  },
  {
    code: 'daily-count',
    name: t('每日计数台账', 'Daily counts'),
    about: t('就餐、使用、菜品等每日数量', 'Diners, users, dishes per day'),
    definition: {
      dayLabel: t('日期', 'Date'),
      fields: [
        place,
        choice('kind', t('事项', 'What'), [
          'dishes 员工餐菜品 Dishes',
          'changing 更衣室使用 Changing rooms',
          'breakfast 早餐就餐 Breakfast',
          'lunch 午餐就餐 Lunch',
          'dinner 晚餐就餐 Dinner',
        ]),
        number('count', t('数量', 'Number'), { unit: 'piece' }),
      ],
      measures: [
        'dishes 菜品 dishes',
        'changing 更衣室使用 changing rooms',
        'breakfast 早餐 breakfast',
        'lunch 午餐 lunch',
        'dinner 晚餐 dinner',
      ].flatMap((one) => {
        const [key = '', zh = '', ...english] = one.split(' ')
        return [
          sum(key, t(`${zh}数`, english.join(' ')), { of: 'count', unit: 'piece', where: [is('kind', key)] }),
          count(`${key}_days`, t(`${zh}记录天数`, `${english.join(' ')}: days`), {
            unit: 'item',
            where: [is('kind', key)],
          }),
        ]
      }),
      indicators: [
        'dishes 每日菜品 Dishes a day',
        'changing 更衣室日均使用 Changing rooms a day',
        'breakfast 日均早餐 Breakfasts a day',
        'lunch 日均午餐 Lunches a day',
        'dinner 日均晚餐 Dinners a day',
      ].map((one) => {
        const [key = '', zh = '', ...english] = one.split(' ')
        return {
          key: `${key}_daily`,
          label: t(zh, english.join(' ')),
          kind: 'average' as const,
          numerator: key,
          denominator: `${key}_days`,
          decimals: 0,
          unit: t('', ''),
        }
      }),
    },
  },
  {
    code: 'work-report',
    name: t('分析报告台账', 'Analyses and reports'),
    about: t('成本分析、管理提升、工作总结等定期报告', 'Cost analyses, improvement reports, summaries'),
    definition: {
      dayLabel: t('完成日期', 'Done on'),
      fields: [
        unit,
        choice('kind', t('类别', 'Kind'), [
          'cost 成本分析 Cost analysis',
          'improvement 管理提升 Improvement',
          'summary 工作总结 Summary',
        ]),
        note,
      ],
      measures: [
        count('all', t('定期报告', 'Reports'), { unit: 'item' }),
        count('cost', t('成本分析报告', 'Cost analyses'), { unit: 'item', where: [is('kind', 'cost')] }),
      ],
    },
  },
  {
    code: 'target',
    name: t('目标任务台账', 'Targets'),
    about: t('年度目标工作及指标', 'Work items and targets of the year'),
    definition: {
      dayLabel: t('下达日期', 'Set on'),
      fields: [
        unit,
        text('work', t('目标工作', 'Work item')),
        number('targets', t('指标数', 'Targets'), { unit: 'item' }),
      ],
      measures: [
        count('items', t('目标工作', 'Work items'), { unit: 'item' }),
        sum('targets', t('目标指标', 'Targets'), { of: 'targets', unit: 'item' }),
      ],
    },
  },
  {
    code: 'document',
    name: t('制度文件台账', 'Rules and plans in force'),
    about: t('岗位职责、规章制度、工作流程、应急预案', 'Post duties, regulations, work processes, emergency plans'),
    definition: {
      dayLabel: t('生效日期', 'In force from'),
      fields: [
        unit,
        choice('kind', t('类别', 'Kind'), [
          'duty 岗位职责 Post duties',
          'rule 规章制度 Regulation',
          'process 工作流程 Work process',
          'plan 应急预案 Emergency plan',
        ]),
        text('name', t('名称', 'Name')),
        date('until', t('废止日期', 'In force until')),
      ],
      measures: [
        count('issued', t('制订修订制度', 'Issued'), { unit: 'item' }),
        ...[
          'duty 岗位职责 Post duties',
          'rule 规章制度 Regulations',
          'process 工作流程 Work processes',
          'plan 应急预案 Emergency plans',
        ].map((one) => {
          const [key = '', zh = '', ...english] = one.split(' ')
          return standing(key, t(`现行${zh}`, `${english.join(' ')} in force`), {
            unit: 'item',
            from: ['on'],
            to: ['until'],
            where: [is('kind', key)],
          })
        }),
      ],
    },
  },
]
