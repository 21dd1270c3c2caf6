import { slot } from '../../js-glue/components/slot'

/** What only the desk draws, so that the widget does not carry it; outlines on a 24-unit square. */
const outlines = {
  about: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11.4V16M12 8.1v.01',
  more: 'M5.5 12v.01M12 12v.01M18.5 12v.01',
  search: 'M10.8 4.5a6.3 6.3 0 1 1 0 12.6 6.3 6.3 0 0 1 0-12.6M15.5 15.5l4.5 4.5',
}

export function DeskIcon({ name }: { name: keyof typeof outlines }) {
  return (
    <svg {...slot('icon')} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={outlines[name]} />
    </svg>
  )
}
