import { useSlice } from '../view/store'
import { AnyIcon } from './any-icon'
import { Header } from './header'
import { slot } from './slot'
import { slotted } from './slotted'
import { Text } from './text'

const kCauses = ['revoked', 'expired', 'domain', 'test'] as const
const kSteps = ['settings', 'copy', 'environment'] as const

/** Tells the owner of the page why the widget cannot start. Draws `shell.configurationError`. Attribute: `data-type`. */
function BuiltInConfigurationError({ className }: { className?: string }) {
  const { configurationError } = useSlice('shell')
  const type = configurationError?.type ?? 'missing_api_key'
  const reason = type === 'invalid_api_key' ? 'invalid' : 'missing'
  return (
    <div {...slot('configuration-error')} className={className} data-type={type}>
      <Header />
      <div {...slot('configuration-error-body')} role="alert">
        <span {...slot('configuration-error-tile')}>
          <AnyIcon name="key" />
        </span>
        <Text as="h2" textKey={`component.configurationError.${reason}.title`} />
        <Text as="p" textKey={`component.configurationError.${reason}.help`} />
        {reason === 'invalid' ? (
          <ul>
            {kCauses.map((cause) => (
              <Text key={cause} as="li" textKey={`component.configurationError.invalid.causes.${cause}`} />
            ))}
          </ul>
        ) : (
          <ol>
            {kSteps.map((step) => (
              <Text key={step} as="li" textKey={`component.configurationError.missing.steps.${step}`} />
            ))}
          </ol>
        )}
        {configurationError && <code dir="ltr">{configurationError.message}</code>}
      </div>
    </div>
  )
}

export const ConfigurationError = slotted('configurationError', BuiltInConfigurationError)
