import { Outline, outlines as opening } from './icons'

const outlines = {
  ...opening,
  attach:
    'M19.5 11.2l-7.6 7.6a4.7 4.7 0 0 1-6.7-6.7l7.9-7.9a3.1 3.1 0 0 1 4.4 4.4l-7.9 7.9a1.6 1.6 0 0 1-2.2-2.2l7.2-7.2',
  check: 'M5 12.8l4.4 4.4L19 7.6',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2',
  copy: 'M10.5 8.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2M5.5 15A1.5 1.5 0 0 1 4.5 13.5v-7a2 2 0 0 1 2-2h7A1.5 1.5 0 0 1 15 5.5',
  file: 'M13.5 3.5H8a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2V8l-4.5-4.5V8H18',
  forward: 'M9.5 5.5 16 12l-6.5 6.5',
  key: 'M15.2 4a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6M11.8 12.2 4.5 19.5M7.8 16.2l2.7 2.7',
  offline:
    'M4 4l16 16M9 15.2a4.4 4.4 0 0 1 6 0M5.8 11.8A9 9 0 0 1 9 9.8m4.4-.5a9 9 0 0 1 4.8 2.5M12 18.5v.01',
  send: 'M12 19V5.5M6 11.5l6-6 6 6',
  star: 'M12 4l2.5 5.1 5.6.8-4 4 .9 5.6-5-2.6-5 2.6.9-5.6-4-4 5.6-.8L12 4',
}

/** As `Icon`, for what an open panel does not begin with. */
export function AnyIcon({ name }: { name: keyof typeof outlines }) {
  return <Outline of={outlines[name]} name={name} />
}
