import { terms } from '../../kernel/terms.ts'

export const placeWords = terms({
  'places.title': ['场所', 'Places'],
  'places.about': [
    '从校区、院区到房间、点位。每处一个编号，印在标签上，扫一扫即可报修。',
    'From sites down to rooms and spots. Each has a code on its label; scanning it reports a fault.',
  ],
  'column.place': ['名称', 'Name'],
  'places.empty.title': ['还没有场所', 'No places yet'],
  'places.empty.about': ['先添加校区或院区，再往下逐级添加。', 'Add a site first, then what is inside it.'],
})
