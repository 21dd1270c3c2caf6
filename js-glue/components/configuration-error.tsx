import { useSlice } from '../view/store'
import { Header } from './header'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'

/** Tells the owner of the page why the widget cannot start. Draws `shell.configurationError`. */
export function ConfigurationError({ className }: { className?: string }) {
  const { configurationError } = useSlice('shell')
  const type = configurationError?.type ?? 'missing_api_key'
  const keys = `component.configurationError.${type === 'invalid_api_key' ? 'invalid' : 'missing'}`
  return (
    <div {...slot('configuration-error')} className={className} data-type={type}>
      <Header />
      <div {...slot('configuration-error-body')} role="alert">
        <span {...slot('configuration-error-tile')}>
          <Icon name="key" />
        </span>
        <Text as="h2" textKey={`${keys}.title`} />
        <Text as="p" textKey={`${keys}.help`} />
        {configurationError && <code>{configurationError.message}</code>}
      </div>
    </div>
  )
}
