import { useText } from '../view/store'
import { slot } from './slot'

/** Who made the widget, said quietly. */
export function Watermark() {
  const text = useText()
  return (
    <span {...slot('watermark')}>
      {text('common.brand.watermark')} <strong>{text('common.fallbacks.cossistant')}</strong>
    </span>
  )
}
