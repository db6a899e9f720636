/** Words for the same facility of a building; the first is how it is usually named on its door. */
const facilities: readonly (readonly string[])[] = [
  ['卫生间', '厕所', '洗手间', '公厕', '男厕', '女厕', 'wc', '盥洗室', '洗漱间', '水房'],
  ['开水间', '茶水间', '开水房', '热水房', '打水的地方', '开水器', '饮水机'],
  ['电梯', '直梯', '货梯', '客梯'],
  ['楼道', '走廊', '过道', '楼梯', '楼梯间', '走道'],
  ['护士站', '护理站', '护士台'],
  ['处置室', '治疗室', '换药室'],
  ['操场', '运动场', '田径场', '足球场'],
  ['大门', '门口', '校门'],
  ['停车场', '车库', '停车位'],
  ['会议室', '会议厅'],
  ['污物间', '污洗间', '垃圾间'],
]

/** The facilities that a text names, by the first word of each. */
export const facilitiesIn = (text: string): string[] =>
  facilities.filter((words) => words.some((word) => text.includes(word))).map(([first = '']) => first)
