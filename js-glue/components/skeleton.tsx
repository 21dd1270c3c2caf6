import { slot } from './slot'
import { Text } from './text'

/** Stands where content will be while it loads. */
export function Skeleton({ shape }: { shape: 'rows' | 'messages' }) {
  return (
    <div {...slot('skeleton')} role="status" data-shape={shape}>
      <Text {...slot('spoken')} textKey="component.loading" />
      <span />
      <span />
      <span />
    </div>
  )
}
