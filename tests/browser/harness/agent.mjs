/** What an agent sees and does in the inbox. */
export class Agent {
  constructor(page) {
    this.page = page
    this.conversations = page.locator('a.row')
    this.messages = page.locator('.entries [data-slot=message]')
    this.fromVisitor = page.locator('.entries [data-side=received] [data-slot=message]')
    this.replyBox = page.getByLabel('Your reply')
  }

  /** Resolves when the inbox is signed in and hears of things live. */
  async signIn(server) {
    await this.page.goto(`${server.origin}/inbox/`)
    await this.page.getByLabel('Email').fill('mara@acorn-oak.example')
    await this.page.getByLabel('Password').fill(await server.inboxPassword())
    await this.page.keyboard.press('Enter')
    await this.page.locator('.connection[data-state=live]').waitFor()
  }

  /** Opens the conversation whose newest words contain `text`. */
  async openConversation(text) {
    await this.conversations.filter({ hasText: text }).click()
    await this.replyBox.waitFor()
  }

  async reads(text) {
    await this.fromVisitor.filter({ hasText: text }).waitFor()
  }

  async reply(text) {
    const before = await this.messages.count()
    await this.replyBox.fill(text)
    await this.replyBox.press('Enter')
    await this.messages.nth(before).waitFor()
  }

  /** The words of all visitor's messages on screen, oldest first, as the server gave them. */
  async visitorTexts() {
    return (await this.fromVisitor.allInnerTexts()).map((text) => text.trim())
  }
}
