import { slot } from './slot'
import { Text } from './text'

/** Who made the widget, said quietly. */
export function Watermark() {
  return (
    <span {...slot('watermark')}>
      <Text textKey="common.brand.watermark" /> <Text as="strong" textKey="common.fallbacks.cossistant" />
    </span>
  )
}
