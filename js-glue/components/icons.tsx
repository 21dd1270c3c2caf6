import { slot } from './slot'

/**
 * Outlines on a 24-unit square; a dot is a line of almost no length. Those that an open panel does not begin with are in
 * `any-icon.tsx`.
 */
export const outlines = {
  alert: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 8v4.6M12 15.9v.01',
  arrowRight: 'M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  chevronDown: 'M5.5 9 12 15.5 18.5 9',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  muted: 'M4 9.5v5h3.2L12 18.5v-13L7.2 9.5H4M16 9.5l5 5M21 9.5l-5 5',
  retry: 'M18.7 14.5A7.2 7.2 0 1 1 18 8.2M18.5 4v4.5H14',
  sound: 'M4 9.5v5h3.2L12 18.5v-13L7.2 9.5H4M15.2 9.2a4 4 0 0 1 0 5.6M17.8 6.6a7.6 7.6 0 0 1 0 10.8',
}

/** A small drawing that says nothing a sentence beside it does not say. */
export function Icon({ name }: { name: keyof typeof outlines }) {
  return <Outline of={outlines[name]} name={name} />
}

const mirrored = ['back', 'forward', 'arrowRight']

/** What an icon is made of. Arrows turn round where text runs right to left. */
export function Outline({ of, name }: { of: string; name: string }) {
  return (
    <svg
      {...slot('icon')}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      data-mirrored={mirrored.includes(name)}
    >
      <path d={of} />
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
