import { useText } from '../view/store'
import { slot } from './slot'

/** Stands where content will be while it loads. */
export function Skeleton({ shape }: { shape: 'rows' | 'messages' }) {
  const text = useText()
  return (
    <div {...slot('skeleton')} role="status" data-shape={shape}>
      <span {...slot('spoken')}>{text('component.loading')}</span>
      <span />
      <span />
      <span />
    </div>
  )
}
