import type { ButtonAttributes } from '#view'

import { slot } from './slot'

export interface ButtonProps extends ButtonAttributes {
  /** @default 'secondary' */
  variant?: 'primary' | 'secondary' | 'ghost' | 'link'
  /** @default 'default' */
  size?: 'default' | 'large' | 'small' | 'icon'
  /** @default 'button' */
  type?: 'button' | 'submit'
}

/** A native button in the clothes of the widget. Attributes: `data-variant`, `data-size`. */
export function Button({ variant = 'secondary', size = 'default', type = 'button', ...rest }: ButtonProps) {
  return <button {...slot('button')} {...rest} type={type} data-variant={variant} data-size={size} />
}
