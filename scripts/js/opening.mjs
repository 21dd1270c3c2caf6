/**
 * How the panel of somebody new comes to be open on its home page, as inputs of the core: what runs here is downloaded
 * first, whatever does not is deferred. Conversations come with all that messages need, so they are not among it. It is
 * about bytes alone: an input that needs more than this waits for the rest.
 */
const website = {
  id: '01J00000000000000000000002',
  name: 'Acorn',
  domain: 'acorn.test',
  organizationId: '01J00000000000000000000003',
  status: 'active',
  description: 'Trees, by post.',
  logoUrl: 'https://acorn.test/logo.png',
  defaultLanguage: 'en',
  lastOnlineAt: '2026-09-21T13:59:00.000Z',
  availableHumanAgents: [
    { id: 'ada', name: 'Ada', email: 'ada@acorn.test', image: null, lastSeenAt: '2026-09-21T13:59:00.000Z' },
    { id: 'bo', name: 'Bo', email: null, image: 'https://acorn.test/bo.png', lastSeenAt: null },
  ],
  availableAIAgents: [{ id: 'ai', name: 'Acorn AI', image: null }],
  visitor: { id: '01J00000000000000000000001', isBlocked: false, language: 'en', contact: null },
}

const page = (list) => ({
  conversations: list,
  pagination: { page: 1, limit: 50, total: list.length, totalPages: 1, hasMore: false },
})
const storedWidget = (isOpen) => ({
  key: 'cossistant-support-store',
  value: JSON.stringify({
    navigation: { current: { page: 'HOME' }, previousPages: [] },
    config: { size: 'normal', isOpen },
  }),
})
const storedVisitor = { key: `cossistant_visitor_${website.id}`, value: website.visitor.id }

const storedVisit = { key: `cossistant:visitor-session:${website.id}:${website.visitor.id}`, value: 'a' }

const start = (storage, texts = { languages: ['de-DE', 'en'] }) => ({
  type: 'start',
  config: {
    ...{ publicKey: 'pk_live_1', apiUrl: 'https://api.test/v1', wsUrl: 'wss://api.test/ws' },
    ...{ mode: 'floating', size: 'normal', defaultOpen: false, autoConnect: true },
    defaultMessages: [{ content: 'Hi! How can we help?', senderType: 'ai' }],
    quickOptions: ['What does it cost?'],
    texts: { localesUrl: 'https://cdn.test/widget/locales/', ...texts },
  },
  zone: [
    { atMs: -8_640_000_000_000_000, offsetMinutes: 60 },
    { atMs: 1_774_746_000_000, offsetMinutes: 120 },
  ],
  ...{ storage, visible: true, online: true, holdsLease: false },
})
const responded = (requestId, body) => ({
  ...{ type: 'httpResponded', requestId, status: 200 },
  body: JSON.stringify(body),
})
/** As a server without support states answers. */
const unknown = (requestId) => ({ ...responded(requestId, { error: 'NOT_FOUND', message: '' }), status: 404 })
const supportState = {
  featureFlags: ['beta', 'new-nav'],
  onboarding: { steps: { profile: { completed: true, metadata: { team: 3 } } } },
}
const action = (type, more = {}) => ({ type: 'action', action: { type, ...more } })
const options = {
  size: 'larger',
  defaultMessages: [{ content: 'Hello!', senderType: 'team_member', senderId: 'ada' }],
  quickOptions: ['Where is my order?'],
}
const connected = {
  type: 'CONNECTION_ESTABLISHED',
  payload: {
    ...{ connectionId: 'conn_1', timestamp: 1_790_000_000_000, visitorId: website.visitor.id },
    ...{ websiteId: website.id, organizationId: website.organizationId },
  },
}

const content = [
  { key: 'common.actions.askQuestion', text: 'Talk to a baker' },
  { key: 'common.actions.close', locale: 'fr-CA', text: 'Fermer' },
  { key: 'page.home.tagline', function: 0 },
  { key: 'common.fallbacks.supportTeam', locale: 'en', text: 'The bakers' },
]
const shopPage = (path) => ({
  ...{ url: `https://shop.test${path}?utm_source=news&gclid=a%20b#reviews`, title: 'Shop' },
  referrer: 'https://www.google.com/',
})
/** The visit, as it is told at each load of a page. */
const visit = {
  type: 'visitReported',
  browser: {
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    ...{ hasTouch: true, language: 'de-DE', timezone: 'Europe/Berlin' },
    ...{ screenResolution: '1920x1080', viewport: '1280x720' },
  },
  page: shopPage('/'),
  tabStorage: [],
}
/** Somebody who came by themselves, with the browsers that most people have. */
const userAgents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
]
const directVisit = (userAgent) => ({
  ...visit,
  browser: { ...visit.browser, userAgent, hasTouch: false, language: 'en-US' },
  page: { url: 'http://localhost:8787/demo/', title: 'Shop', referrer: '' },
})
const nextPage = { type: 'pageMoved', page: shopPage('/bowls') }

/** Each an own widget; `requestId` and `socketId` count from one. */
export const openings = [
  // The first visit: the launcher, a click, nothing there yet.
  [
    start([]),
    action('setOptions', options),
    { type: 'leaseChanged', held: true },
    responded(1, website),
    visit,
    responded(2, page([])),
    unknown(3),
    responded(4, {}),
    { type: 'socketOpened', socketId: 1 },
    responded(6, page([])),
    responded(5, {}),
    nextPage,
    responded(7, {}),
    { type: 'httpFailed', requestId: 8, reason: 'no answer' },
    { type: 'pageFocused' },
    { type: 'socketReceived', socketId: 1, data: JSON.stringify(connected) },
    action('open'),
    { type: 'visibilityChanged', visible: false },
    { type: 'visibilityChanged', visible: true },
    action('close'),
    { type: 'stop' },
  ],
  // Another visit: a panel that is opened before anything has arrived.
  [
    start([storedVisitor, storedWidget(false)]),
    action('open'),
    { type: 'leaseChanged', held: true },
    responded(1, website),
    { ...visit, tabStorage: [storedVisit] },
    responded(4, {}),
    { type: 'socketOpened', socketId: 1 },
    responded(2, page([])),
    responded(6, page([])),
    responded(3, supportState),
    { type: 'socketReceived', socketId: 1, data: 'pong' },
    action('setOptions', options),
    ...[1, 2, 3, 4, 5, 6].map((timerId) => ({ type: 'timerFired', timerId })),
    action('toggle'),
    { type: 'stop' },
  ],
  // A panel that stood open when the page was loaded anew.
  [start([storedVisitor, storedWidget(true)]), responded(1, website), responded(2, page([]))],
  ...userAgents.map((userAgent) => [start([]), responded(1, website), directVisit(userAgent), unknown(3)]),
  // In a language that has to be fetched, on a page with texts of its own.
  [
    start([], { locale: 'fr', languages: ['fr-FR'], content }),
    responded(2, { 'common.actions.close': 'Fermer', 'component.trigger.unread': { one: '1', other: '2' } }),
    responded(1, { ...website, visitor: { ...website.visitor, language: 'fr' } }),
    action('open'),
    action('setOptions', { ...options, texts: { locale: 'en-GB', content } }),
  ],
  // In a language that the page brings along.
  [start([], { languages: ['nl-BE'], files: [{ key: 'nl', value: '{"common.actions.close":"Sluiten"}' }] })],
]
