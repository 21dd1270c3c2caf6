/** What a visitor sees and does in the widget. Finds parts by `data-slot`, through the shadow root. */
export class Visitor {
  constructor(page) {
    this.page = page
    this.trigger = page.locator('[data-slot=trigger]')
    this.panel = page.locator('[data-slot=content]')
    this.composer = page.locator('[data-slot=composer-input]')
    this.messages = page.locator('[data-slot=message]')
    this.sent = page.locator('[data-slot=message-group][data-side=sent] [data-slot=message-bubble]')
    this.received = page.locator('[data-slot=message-group][data-side=received] [data-slot=message-bubble]')
    this.unsent = page.locator('[data-slot=message]:not([data-delivery=sent])')
    this.offlineHint = page.locator('[data-slot=offline-hint]')
  }

  async openPanel() {
    await this.trigger.click()
    await this.panel.waitFor()
  }

  /** Opens the panel on a conversation that has yet to be written. */
  async openNewConversation() {
    await this.openPanel()
    await this.page.locator('[data-slot=page-footer] button').click()
    await this.composer.waitFor()
  }

  async write(text) {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }

  /** Writes, and resolves when the server has the message. */
  async send(text) {
    await this.write(text)
    await this.accepted(text)
  }

  /** Resolves when the server has said that it has the message. */
  async accepted(text, options = {}) {
    await this.page
      .locator('[data-slot=message][data-delivery=sent]')
      .filter({ hasText: text })
      .waitFor(options)
  }

  /** Resolves when a message of the other side is there. */
  async hears(text) {
    await this.received.filter({ hasText: text }).waitFor()
  }
}
