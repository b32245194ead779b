import { type Publisher, publisherLine } from './publisher'

const office = '廊坊市互联网信息办公室'
const unofficial = '非官方发布，以属地网信办答复为准'

test.each<[string, Publisher['stage'], Omit<Publisher, 'contact'> | null, string]>([
  ['both trial', 'trial', { stage: 'trial', operator: null }, `样张·试用。${unofficial}`],
  [
    'only the build says production',
    'production',
    { stage: 'trial', operator: office },
    `样张·试用。${office}`,
  ],
  [
    'only the functions say production',
    'trial',
    { stage: 'production', operator: office },
    `样张·试用。${office}`,
  ],
  ['the functions not heard yet', 'production', null, `样张·试用。${unofficial}`],
  [
    'both production, no office named',
    'production',
    { stage: 'production', operator: null },
    unofficial,
  ],
  ['both production', 'production', { stage: 'production', operator: office }, office],
])('%s', (_, build, functions, line) => {
  expect(publisherLine(build, functions)).toBe(line)
})
