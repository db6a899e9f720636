import {
  choice,
  count,
  date,
  filled,
  inTime,
  is,
  note,
  number,
  place,
  ratio,
  sum,
  t,
  text,
  unit,
  type CatalogueRegister,
} from './build.ts'

/** Safety: patrols, hazards, checks, drills, incidents. */
export const safety: readonly CatalogueRegister[] = [
  {
    code: 'patrol',
    name: t('巡视问题台账', 'Problems found on patrol'),
    about: t('物业巡视发现的问题及处理', 'Problems found on patrol and what became of them'),
    definition: {
      dayLabel: t('发现日期', 'Found on'),
      fields: [
        place,
        number('problems', t('问题数', 'Problems'), { unit: 'piece' }),
        number('handled', t('已处理', 'Handled'), { unit: 'piece' }),
        note,
      ],
      measures: [
        sum('found', t('巡视发现问题', 'Problems found'), { of: 'problems', unit: 'piece' }),
        sum('handled', t('问题已处理', 'Problems handled'), { of: 'handled', unit: 'piece' }),
      ],
      indicators: [ratio('handled_rate', t('问题处理率', 'Handled'), { above: 'handled', below: 'found' })],
    },
  },
  {
    code: 'hazard',
    name: t('隐患整改台账', 'Hazards and their mending'),
    about: t('排查出的安全隐患、整改期限与完成情况', 'Hazards found, when they were due and when they were mended'),
    definition: {
      dayLabel: t('发现日期', 'Found on'),
      fields: [
        place,
        unit,
        choice('grade', t('等级', 'Grade'), ['minor 一般隐患 Minor', 'major 重大隐患 Major']),
        text('what', t('隐患内容', 'Hazard')),
        date('due', t('整改期限', 'Due on')),
        date('mended', t('完成整改', 'Mended on')),
      ],
      measures: [
        count('found', t('发现隐患', 'Hazards found'), { unit: 'item' }),
        count('mended', t('已整改', 'Mended'), { unit: 'item', where: [filled('mended')] }),
        count('in_time', t('按期整改', 'Mended in time'), { unit: 'item', where: [inTime('mended', 'due')] }),
        { key: 'open', label: t('未整改', 'Open'), unit: t('项', ''), standing: { from: ['on'], to: ['mended'] } },
      ],
      indicators: [
        ratio('mended_rate', t('隐患整改率', 'Share mended'), { above: 'mended', below: 'found' }),
        ratio('in_time_rate', t('按期整改率', 'Share mended in time'), { above: 'in_time', below: 'found' }),
      ],
    },
  },
  {
    code: 'spot-check',
    name: t('安全知识抽查台账', 'Safety knowledge spot checks'),
    about: t('对员工、租户安全知识的抽查', 'Spot checks of what people know about safety'),
    definition: {
      dayLabel: t('抽查日期', 'Date'),
      fields: [
        place,
        unit,
        number('people', t('抽查人数', 'People asked'), { unit: 'people' }),
        number('passed', t('合格人数', 'Passed'), { unit: 'people', required: false }),
        note,
      ],
      measures: [
        count('checks', t('安全知识抽查', 'Spot checks'), { unit: 'times' }),
        sum('people', t('抽查人次', 'People asked'), { of: 'people', unit: 'people' }),
        sum('passed', t('抽查合格人次', 'People who passed'), { of: 'passed', unit: 'people' }),
      ],
      indicators: [ratio('pass_rate', t('抽查合格率', 'Share passed'), { above: 'passed', below: 'people' })],
    },
  },
  {
    code: 'drill',
    name: t('应急演练台账', 'Emergency drills'),
    about: t('消防疏散及其他应急演练', 'Fire evacuation and other drills'),
    definition: {
      dayLabel: t('演练日期', 'Date'),
      fields: [
        place,
        choice('kind', t('演练类型', 'Kind'), [
          'fire 消防疏散 Fire evacuation',
          'lift 电梯困人 Lift',
          'power 停电 Power cut',
          'flood 防汛 Flood',
          'riot 治安突发 Security',
          'food 食品安全 Food safety',
          'other 其他 Other',
        ]),
        number('people', t('参加人数', 'Taking part'), { unit: 'people', required: false }),
        note,
      ],
      measures: [
        count('held', t('应急演练', 'Drills'), { unit: 'times' }),
        count('fire', t('消防疏散演练', 'Fire drills'), { unit: 'times', where: [is('kind', 'fire')] }),
        count('other', t('其他应急演练', 'Other drills'), {
          unit: 'times',
          where: [is('kind', 'lift', 'power', 'flood', 'riot', 'food', 'other')],
        }),
        sum('people', t('参加演练人次', 'People taking part'), { of: 'people', unit: 'people' }),
      ],
    },
  },
  {
    code: 'fire-fault',
    name: t('消防报警故障台账', 'Fire alarm faults'),
    about: t('消防报警系统故障与修复', 'Faults of the fire alarm system and their repair'),
    definition: {
      dayLabel: t('故障日期', 'Date'),
      fields: [place, date('due', t('修复期限', 'Due on')), date('mended', t('修复日期', 'Mended on')), note],
      measures: [
        count('faults', t('消防报警故障', 'Fire alarm faults'), { unit: 'times' }),
        count('in_time', t('按时修复', 'Mended in time'), { unit: 'times', where: [inTime('mended', 'due')] }),
      ],
      indicators: [
        ratio('in_time_rate', t('按时修复率', 'Share mended in time'), { above: 'in_time', below: 'faults' }),
      ],
    },
  },
  {
    code: 'check-plan',
    name: t('专项检查计划台账', 'Planned special inspections'),
    about: t('计划的专项检查及完成情况', 'Special inspections planned and done'),
    definition: {
      dayLabel: t('计划日期', 'Planned for'),
      fields: [place, text('topic', t('检查内容', 'Topic')), date('done', t('完成日期', 'Done on'))],
      measures: [
        count('planned', t('计划专项检查', 'Planned inspections'), { unit: 'times' }),
        count('done', t('完成专项检查', 'Inspections done'), { unit: 'times', where: [filled('done')] }),
      ],
      indicators: [ratio('done_rate', t('计划完成率', 'Share done'), { above: 'done', below: 'planned' })],
    },
  },
  {
    code: 'incident',
    name: t('事故事件台账', 'Accidents and incidents'),
    about: t('火灾、伤亡、设备、食品安全等事故', 'Fire, injury, equipment and food safety'),
    definition: {
      dayLabel: t('发生日期', 'Date'),
      fields: [
        place,
        choice('kind', t('类别', 'Kind'), [
          'fire 火灾 Fire',
          'injury 人员伤亡 Injury',
          'equipment 后勤设备故障 Equipment failure',
          'food 食品安全 Food safety',
          'security 治安 Security',
          'damage 损毁 Damage',
          'other 其他 Other',
        ]),
        number('loss', t('损失', 'Loss'), { unit: 'yuan', decimals: 2, required: false }),
        note,
      ],
      measures: [
        count('all', t('事故事件', 'Incidents'), { unit: 'case' }),
        count('fire', t('火灾事故', 'Fires'), { unit: 'case', where: [is('kind', 'fire')] }),
        count('injury', t('伤亡事故', 'Injuries'), { unit: 'case', where: [is('kind', 'injury')] }),
        count('equipment', t('后勤设备故障引发的突发事件', 'Emergencies caused by equipment'), {
          unit: 'case',
          where: [is('kind', 'equipment')],
        }),
        count('food', t('食品安全事故', 'Food safety accidents'), { unit: 'case', where: [is('kind', 'food')] }),
        sum('loss', t('事故损失', 'Loss'), { of: 'loss', unit: 'yuan', decimals: 2 }),
      ],
    },
  },
  {
    code: 'security',
    name: t('治安防范台账', 'Security'),
    about: t('接警、抓获、识别与表彰', 'Alarms, arrests, people identified, guards commended'),
    definition: {
      dayLabel: t('日期', 'Date'),
      fields: [
        place,
        choice('kind', t('事项', 'What'), [
          'alarm 接报警 Alarm',
          'caught 抓获嫌疑人 Suspects caught',
          'scalper 识别卡贩子 Scalpers identified',
          'praise 表彰保安员 Guards commended',
        ]),
        number('people', t('人次', 'People'), { unit: 'people', required: false }),
        note,
      ],
      measures: [
        count('alarms', t('接报警', 'Alarms'), { unit: 'times', where: [is('kind', 'alarm')] }),
        sum('caught', t('抓获嫌疑人', 'Suspects caught'), {
          of: 'people',
          unit: 'people',
          where: [is('kind', 'caught')],
        }),
        sum('scalpers', t('识别卡贩子', 'Scalpers identified'), {
          of: 'people',
          unit: 'people',
          where: [is('kind', 'scalper')],
        }),
        sum('praised', t('表彰保安员', 'Guards commended'), {
          of: 'people',
          unit: 'people',
          where: [is('kind', 'praise')],
        }),
      ],
    },
  },
]
