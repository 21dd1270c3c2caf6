import { slot } from '../../js-glue/components/slot'

/** Stands where rows will be, as tall as they are, so that nothing jumps when they come. */
export function WaitingRows() {
  return (
    <ul className="rows" aria-busy="true" aria-label="Loading">
      {[1, 2, 3, 4, 5, 6].map((each) => (
        <li key={each} className="row waiting" aria-hidden="true">
          <span data-shape="face" />
          <span data-shape="name" />
          <span data-shape="text" />
        </li>
      ))}
    </ul>
  )
}

/** Stands where messages will be: at the end, which is what is seen first. */
export function WaitingMessages() {
  return (
    <div {...slot('skeleton')} role="status" data-shape="messages">
      <span {...slot('spoken')}>Loading</span>
      <span />
      <span />
      <span />
    </div>
  )
}
