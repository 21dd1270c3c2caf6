import { Component } from '#view'
import type { ViewComponent, ViewNode } from '#view'

interface BoundaryProps {
  /** Told once, of the first throw. It has to draw something else in place of this. */
  onError: (error: unknown) => void
  children: ViewNode
}

/** Draws what is in it; nothing any more once some of it threw, at first or later. */
class ErrorBoundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }
  override componentDidCatch(error: unknown) {
    this.setState({ hasFailed: true })
    this.props.onError(error)
  }
  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
export const Boundary = ErrorBoundary as unknown as ViewComponent<BoundaryProps>
