import { slot } from './slot'

/** Outlines on a 24-unit square; a dot is a line of almost no length. */
const outlines = {
  alert: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 8v4.6M12 15.9v.01',
  arrowRight: 'M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5',
  attach:
    'M19.5 11.2l-7.600 7.600a4.700 4.700 0 0 1-6.700-6.700l7.900-7.900a3.100 3.100 0 0 1 4.400 4.400l-7.900 7.900a1.600 1.600 0 0 1-2.200-2.200l7.200-7.200',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  check: 'M5 12.8l4.4 4.4L19 7.6',
  chevronDown: 'M5.5 9 12 15.5 18.5 9',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  copy: 'M10.5 8.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2M5.5 15A1.5 1.5 0 0 1 4.5 13.5v-7a2 2 0 0 1 2-2h7A1.5 1.5 0 0 1 15 5.5',
  file: 'M13.5 3.5H8a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2V8l-4.5-4.5V8H18',
  forward: 'M9.5 5.5 16 12l-6.5 6.5',
  key: 'M15.2 4a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.600M11.8 12.2 4.5 19.500M7.8 16.200l2.7 2.7',
  offline:
    'M4 4l16 16M9 15.2a4.4 4.4 0 0 1 6 0M5.8 11.8A9 9 0 0 1 9 9.8m4.4-.5a9 9 0 0 1 4.8 2.5M12 18.5v.01',
  muted: 'M4 9.5v5h3.2L12 18.5v-13L7.2 9.5H4M16 9.5l5 5M21 9.5l-5 5',
  retry: 'M18.7 14.5A7.2 7.2 0 1 1 18 8.2M18.5 4v4.5H14',
  send: 'M12 19V5.5M6 11.5l6-6 6 6',
  sound: 'M4 9.5v5h3.2L12 18.5v-13L7.2 9.5H4M15.2 9.2a4 4 0 0 1 0 5.6M17.8 6.6a7.6 7.6 0 0 1 0 10.8',
  star: 'M12 4l2.5 5.1 5.6.8-4 4 .9 5.6-5-2.6-5 2.6.9-5.6-4-4 5.6-.8L12 4',
}

/** A small drawing that says nothing a sentence beside it does not say. Arrows turn round where text runs right to left. */
export function Icon({ name }: { name: keyof typeof outlines }) {
  return (
    <svg
      {...slot('icon')}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      data-mirrored={name === 'back' || name === 'forward' || name === 'arrowRight'}
    >
      <path d={outlines[name]} />
    </svg>
  )
}

/** The mark of the widget: a speech bubble that smiles. */
export function Mark() {
  return (
    <svg {...slot('mark')} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 3.2c5.3 0 9.3 3.5 9.3 8.1s-4 8.1-9.3 8.1c-.9 0-1.8-.1-2.7-.3l-4.2 2.1c-.5.2-1-.2-.9-.7l.7-3.4A7.7 7.7 0 0 1 2.7 11.3c0-4.6 4-8.1 9.3-8.1Z" />
      <path d="M8.3 11.9c1.7 2.7 5.7 2.7 7.4 0" />
    </svg>
  )
}
