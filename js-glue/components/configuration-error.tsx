import { useSlice } from '../view/store'
import { AnyIcon } from './any-icon'
import { Header } from './header'
import { slot } from './slot'
import { slotted } from './slotted'
import { Text } from './text'

/** Tells the owner of the page why the widget cannot start. Draws `shell.configurationError`. */
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
        {configurationError && <code>{configurationError.message}</code>}
      </div>
    </div>
  )
}

export const ConfigurationError = slotted('configurationError', BuiltInConfigurationError)
