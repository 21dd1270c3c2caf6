import { slot } from './slot'
import { slotted } from './slotted'
import { Text } from './text'

/** Who made the widget, said quietly. */
function BuiltInWatermark({ className }: { className?: string }) {
  return (
    <span {...slot('watermark')} className={className}>
      <Text textKey="common.brand.watermark" /> <Text as="strong" textKey="common.fallbacks.cossistant" />
    </span>
  )
}

export const Watermark = slotted('watermark', BuiltInWatermark)
