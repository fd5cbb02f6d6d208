/**
 * <fieldlore-advice>: what to do next, what colleagues know and what to offer, beside a customer in another system such as a CRM.
 *
 *   <script type="module" src="https://portal.example.com/embed/fieldlore-advice.js"></script>
 *   <fieldlore-advice endpoint="/advice" customer="C-1001" lang="zh-CN"></fieldlore-advice>
 *
 * The browser holds no key and no token. It calls the CRM's own server, with the cookies of the CRM's own session:
 *   POST {endpoint}/{hook}           {hook, hookInstance, context: {customerId, …}}      → {cards: […]}
 *   POST {endpoint}/{hook}/feedback  {feedback: [{card, outcome, overrideReason, outcomeTimestamp}]}
 * That server checks that its user may see the customer, sets context.userId from its session (whatever the browser sent), adds
 * prefetch when it wants to, signs, and forwards to /api/cds-services/{hook}[/feedback] of the portal.
 *
 * Attributes  endpoint, customer, hook (customer-view), lang (zh-CN or en), theme (light or dark; else as the reader's system).
 * Properties  context: more fields of the hook's context, such as {line, endDate};
 *             headers: sent with each call, such as one against forged requests;
 *             transport: async (path, body, {signal, keepalive}) => answer, in place of fetch.
 * Methods     reload(); heard(event): takes a CloudEvent of the portal's webhook that the CRM passed on to the page.
 * Events      fieldlore-cards {cards}, fieldlore-feedback {card, outcome}, once it was taken.
 * Look        custom properties --fieldlore-font, -size, -text, -soft-text, -line, -surface, -accent, -on-accent, -warn, -radius.
 *
 * Everything that comes in becomes text, never markup; links open only when they lead to http or https.
 */

/** For how long an answer can be taken back: it is reported afterwards, as the portal takes no report back. */
const UNDO_MS = 5000;
/** Pauses after vain reports; after the last the reader decides. */
const PAUSES_MS = [1000, 4000, 15000, 60000];
const WAIT_MS = 20000;
const MOST_LETTERS = 500;

const WORDS = {
  en: {
    title: 'Advice', loading: 'Looking for advice…', empty: 'Nothing to suggest for this customer right now.',
    noCustomer: 'Choose a customer to see advice.', failed: 'Advice could not be loaded.', retry: 'Try again', pressing: 'Should not wait',
    used: 'Used it', offered: 'Offered it', done: 'Done', not: 'Not this one', why: 'Why not?', words: 'In your own words (optional)', send: 'Send', cancel: 'Cancel',
    accepted: 'Noted: used.', acceptedOffer: 'Noted: offered.', acceptedStep: 'Noted: done.', overridden: 'Noted: {0}.', undo: 'Undo', unsent: 'Could not be passed on.', elsewhere: 'Answered elsewhere.',
    recalled: 'Withdrawn: no longer in use.', opens: 'opens in a new window', held: 'Enough for this customer today. More can wait until tomorrow.',
  },
  zh: {
    title: '建议', loading: '正在查找建议…', empty: '这位客户暂时没有建议。',
    noCustomer: '选择客户后显示建议。', failed: '建议没能加载。', retry: '重试', pressing: '尽快处理',
    used: '用上了', offered: '推荐过了', done: '做了', not: '不适合', why: '为什么？', words: '补充说明（可不填）', send: '提交', cancel: '取消',
    accepted: '已记下：用上了。', acceptedOffer: '已记下：推荐过。', acceptedStep: '已记下：做了。', overridden: '已记下：{0}。', undo: '撤销', unsent: '没能提交。', elsewhere: '已在别处反馈。',
    recalled: '已撤回，不再使用。', opens: '在新窗口打开', held: '今天给这位客户看的建议够多了，其余的明天再看。',
  },
};

const LIGHT = '--text:#12201c;--soft:#465650;--line:#dde5e2;--line-ui:#7f8e89;--surface:#fff;--sunken:#edf2f0;--accent:#0b6558;--on-accent:#fff;--warn:#8a4500;--warn-ground:#fdeed8;--wrong:#a3201a';
const DARK = '--text:#e7efec;--soft:#b0beb9;--line:#293431;--line-ui:#6d7f79;--surface:#151d1b;--sunken:#0f1614;--accent:#5fcdbd;--on-accent:#04211c;--warn:#f2b76a;--warn-ground:#34250f;--wrong:#ff9a91';
const CSS = `
:host{display:block;container-type:inline-size;${LIGHT};color-scheme:light;color:var(--fieldlore-text,var(--text));background:var(--fieldlore-surface,var(--surface));font:400 var(--fieldlore-size,14px)/1.55 var(--fieldlore-font,system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif);overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){${DARK};color-scheme:dark}}
:host([theme=dark]){${DARK};color-scheme:dark}
:host([hidden]){display:none}
*{box-sizing:border-box}
h2,h3,p,ul{margin:0;padding:0;font-size:inherit}
h2{font-size:1.1em}
ul{list-style:none}
section{padding:16px}
.lane{margin-top:16px;color:var(--fieldlore-soft-text,var(--soft));font-size:.93em;font-weight:600}
article{margin-top:8px;padding:12px;border:1px solid var(--fieldlore-line,var(--line));border-radius:var(--fieldlore-radius,8px)}
article>*+*{margin-top:6px}
article.gone{opacity:.75}
article.gone h3{text-decoration:line-through}
.meta{color:var(--fieldlore-soft-text,var(--soft));font-size:.93em}
.chip{display:inline-block;padding:0 8px;border-radius:99px;background:var(--warn-ground);color:var(--fieldlore-warn,var(--warn));font-size:.86em}
.wrong{color:var(--wrong)}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
button,input{font:inherit;color:inherit}
button{min-height:36px;padding:4px 12px;border:1px solid var(--line-ui);border-radius:var(--fieldlore-radius,8px);background:none;cursor:pointer}
button.main{border-color:var(--fieldlore-accent,var(--accent));background:var(--fieldlore-accent,var(--accent));color:var(--fieldlore-on-accent,var(--on-accent))}
button[aria-pressed=true]{border-color:var(--fieldlore-accent,var(--accent));color:var(--fieldlore-accent,var(--accent));box-shadow:inset 0 0 0 1px}
a{color:var(--fieldlore-accent,var(--accent))}
:focus-visible{outline:2px solid var(--fieldlore-accent,var(--accent));outline-offset:2px}
input{width:100%;min-height:36px;padding:4px 8px;border:1px solid var(--line-ui);border-radius:var(--fieldlore-radius,8px);background:var(--fieldlore-surface,var(--surface))}
label{display:block}
fieldset{min-width:0;padding:0;border:0}
fieldset>*+*{margin-top:8px}
legend{padding:0;margin-bottom:6px}
.bone{height:72px;margin-top:8px;border-radius:var(--fieldlore-radius,8px);background:var(--sunken)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container (max-width:420px){section{padding:12px}button{min-height:44px;flex:1 1 auto}input{min-height:44px}}
`;

/** An element with text alone in it, or with other elements. */
function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...inside.filter((one) => one !== null && one !== undefined).map((one) => (one instanceof Node ? one : String(one))));
  return element;
}

/** Paragraphs of a detail. The portal writes its words as Markdown with every sign escaped; what else there is of it stays as it is. */
function paragraphs(detail) {
  return String(detail ?? '').split(/\n\s*\n/).map((part) => part.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim()).filter(Boolean);
}

function safeLink(url) {
  try {
    return ['https:', 'http:'].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What became of one card here: nothing yet, an answer that waits, was sent or failed, or that it is answered elsewhere or recalled. */
class Shown {
  constructor(card, hook) {
    this.card = card;
    this.hook = hook;
    this.state = 'open';
    this.asking = false;
    this.said = '';
    this.report = null;
    this.tries = 0;
    this.timer = 0;
  }

  get lane() {
    return this.card.source?.topic?.code ?? '';
  }
}

export class FieldloreAdvice extends HTMLElement {
  static observedAttributes = ['endpoint', 'customer', 'hook', 'lang'];

  #shown = [];
  #context = {};
  #state = 'idle';
  #problem = '';
  #held = 0;
  #planned = false;
  #asking = null;
  #of = '';
  #root = this.attachShadow({ mode: 'open' });
  #status = make('p', { class: 'sr', role: 'status' });
  #body = make('div');
  #leave = () => this.#settle();

  headers = {};
  transport = null;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    addEventListener('pagehide', this.#leave);
    this.#plan();
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.#leave);
    this.#asking?.abort();
    this.#settle();
    this.#shown = [];
    this.#of = '';
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (name === 'lang') this.#draw();
    else this.#plan();
  }

  get context() {
    return this.#context;
  }

  set context(context) {
    this.#context = context ?? {};
    if (this.isConnected) this.#plan();
  }

  /** Asks again; what is shown stays until the answer is there. */
  reload() {
    this.#plan();
  }

  /** Takes what the CRM heard by its webhook of a card; cards that are not shown here are passed over. */
  heard(event) {
    const shown = this.#shown.find((one) => one.card.uuid === event?.data?.card);
    if (!shown) return;
    clearTimeout(shown.timer);
    shown.report = null;
    if (event.type === 'org.fieldlore.card.recalled') shown.state = 'recalled';
    else shown.state = event.data.outcome === 'withdrawn' ? 'open' : 'elsewhere';
    this.#redraw(shown);
  }

  /** Several changes at once are one question. */
  #plan() {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      if (this.isConnected) this.#ask();
    });
  }

  get #hook() {
    return this.getAttribute('hook') || 'customer-view';
  }

  get #words() {
    const lang = this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang') || navigator.language || 'en';
    return lang.toLowerCase().startsWith('zh') ? WORDS.zh : WORDS.en;
  }

  async #ask() {
    const customer = this.getAttribute('customer');
    const hook = this.#hook;
    const of = JSON.stringify([customer, hook, this.#context]);
    this.#asking?.abort();
    if (of !== this.#of) {
      this.#settle();
      this.#shown = [];
      this.#of = of;
    }
    if (!customer) {
      this.#state = 'idle';
      return this.#draw();
    }
    const asking = new AbortController();
    this.#asking = asking;
    this.#state = 'loading';
    this.#draw();
    try {
      const context = { ...this.#context, customerId: customer };
      const answer = await this.#call(hook, { hook, hookInstance: uuid(), context }, { signal: asking.signal });
      if (asking.signal.aborted) return;
      if (!Array.isArray(answer?.cards)) throw new Error('no cards');
      const before = new Map(this.#shown.map((one) => [one.card.uuid, one]));
      this.#shown = answer.cards.map((card) => Object.assign(before.get(card.uuid ?? null) ?? new Shown(card, hook), { card }));
      this.#held = Number(answer.extension?.['org.fieldlore.heldBack']) || 0;
      this.#state = 'ready';
      this.#draw();
      this.#tell('fieldlore-cards', { cards: this.#shown.map((one) => one.card) });
    } catch (failure) {
      if (asking.signal.aborted) return;
      this.#state = 'failed';
      this.#problem = String(failure?.detail ?? '').slice(0, 300);
      this.#draw();
    }
  }

  async #call(path, body, options) {
    if (this.transport) return this.transport(path, body, options);
    const patience = AbortSignal.timeout(WAIT_MS);
    const answer = await fetch(`${(this.getAttribute('endpoint') || '').replace(/\/+$/, '')}/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: options.keepalive ?? false,
      signal: options.signal && AbortSignal.any ? AbortSignal.any([options.signal, patience]) : options.signal ?? patience,
      headers: { Accept: 'application/json', ...this.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.ok) return text ? JSON.parse(text) : null;
    let detail = '';
    try {
      detail = JSON.parse(text).detail;
    } catch {
      // Whoever stands between may answer with a page.
    }
    throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status, detail });
  }

  /** Notes an answer; it is reported when it can no longer be taken back. */
  #answer(shown, outcome, said, override) {
    shown.state = 'noted';
    shown.asking = false;
    shown.said = said;
    shown.tries = 0;
    shown.report = { card: shown.card.uuid, outcome, outcomeTimestamp: new Date().toISOString(), ...(override ? { overrideReason: override } : {}) };
    shown.timer = setTimeout(() => this.#report(shown), UNDO_MS);
    this.#redraw(shown);
  }

  #undo(shown) {
    clearTimeout(shown.timer);
    shown.report = null;
    shown.state = 'open';
    this.#redraw(shown);
  }

  /** Reports; what fails for want of a network or a server is tried again, and then left to the reader. */
  async #report(shown, keepalive = false) {
    const report = shown.report;
    if (!report) return;
    shown.state = 'sending';
    this.#redraw(shown);
    try {
      await this.#call(`${shown.hook}/feedback`, { feedback: [report] }, { keepalive });
      if (shown.report !== report) return;
      shown.report = null;
      shown.state = 'sent';
      this.#redraw(shown);
      this.#tell('fieldlore-feedback', { card: report.card, outcome: report.outcome });
    } catch (failure) {
      if (shown.report !== report) return;
      const refused = failure?.status >= 400 && failure.status < 500 && ![408, 425, 429].includes(failure.status);
      if (!refused && shown.tries < PAUSES_MS.length) shown.timer = setTimeout(() => this.#report(shown), PAUSES_MS[shown.tries++]);
      else {
        shown.state = 'unsent';
        this.#redraw(shown);
      }
    }
  }

  /** The reader goes on: what waits is reported now, and what was passed over as ignored. */
  #settle() {
    const ignored = [];
    for (const shown of this.#shown) {
      clearTimeout(shown.timer);
      if (shown.state === 'open' && shown.card.uuid) ignored.push(shown);
      else if (shown.report) this.#report(shown, true);
    }
    if (!ignored.length) return;
    const at = new Date().toISOString();
    const feedback = ignored.map((one) => ({ card: one.card.uuid, outcome: 'ignored', outcomeTimestamp: at }));
    for (const one of ignored) one.state = 'ignored';
    this.#call(`${ignored[0].hook}/feedback`, { feedback }, { keepalive: true }).catch(() => {});
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #draw() {
    const words = this.#words;
    if (!this.#root.firstChild) this.#root.append(make('section', { 'aria-labelledby': 'title' }, make('h2', { id: 'title' }), this.#status, this.#body));
    this.#root.getElementById('title').textContent = words.title;
    this.#root.firstChild.setAttribute('aria-busy', String(this.#state === 'loading'));
    this.#root.firstChild.lang = words === WORDS.zh ? 'zh-CN' : 'en';
    this.#status.textContent = this.#state === 'loading' ? words.loading : '';
    const held = this.#state === 'ready' && this.#held > 0;
    this.#body.replaceChildren(...this.#notice(words), ...this.#lanes(), ...(held ? [make('p', { class: 'meta', 'data-testid': 'held' }, words.held)] : []));
  }

  #notice(words) {
    if (this.#state === 'failed')
      return [make('div', { role: 'alert' }, make('p', { class: 'wrong' }, words.failed), this.#problem ? make('p', { class: 'meta' }, this.#problem) : null,
        make('button', { type: 'button', click: () => this.reload() }, words.retry))];
    if (this.#state === 'idle') return [make('p', { class: 'meta' }, words.noCustomer)];
    if (this.#shown.length || (this.#state === 'ready' && this.#held > 0)) return [];
    if (this.#state === 'loading') return [make('div', { class: 'bone' }), make('div', { class: 'bone' })];
    return [make('p', { class: 'meta', 'data-testid': 'empty' }, words.empty)];
  }

  #lanes() {
    const lanes = new Map();
    for (const shown of this.#shown) lanes.set(shown.lane, [...(lanes.get(shown.lane) ?? []), shown]);
    return [...lanes.values()].flatMap((lane) => [
      make('p', { class: 'lane', 'aria-hidden': 'true' }, lane[0].card.source?.topic?.display ?? ''),
      make('ul', { 'aria-label': lane[0].card.source?.topic?.display ?? '' }, ...lane.map((shown) => make('li', {}, this.#view(shown)))),
    ]);
  }

  /** Draws one card anew; who stood in it with the keyboard stays there. */
  #redraw(shown) {
    const before = shown.view;
    if (!before?.isConnected) return;
    const within = before.contains(this.#root.activeElement);
    const now = this.#view(shown);
    before.replaceWith(now);
    if (within) (now.querySelector('button') ?? now).focus();
  }

  #view(shown) {
    const words = this.#words;
    const { card } = shown;
    const title = make('h3', {}, card.summary ?? '');
    const links = (card.links ?? []).filter((link) => safeLink(link.url)).map((link) =>
      make('a', { href: link.url, target: '_blank', rel: 'noopener noreferrer' }, link.label ?? link.url, make('span', { class: 'sr' }, ` (${words.opens})`)));
    shown.view = make('article', { tabindex: '-1', 'data-lane': shown.lane, 'data-state': shown.state, class: shown.state === 'recalled' ? 'gone' : null },
      card.indicator === 'warning' || card.indicator === 'critical' ? make('span', { class: 'chip' }, words.pressing) : null,
      title,
      ...(shown.state === 'recalled' ? [] : paragraphs(card.detail).map((part) => make('p', {}, part))),
      make('p', { class: 'meta' }, card.source?.label ?? ''),
      links.length && shown.state !== 'recalled' ? make('p', { class: 'row' }, ...links) : null,
      ...this.#foot(shown, words));
    return shown.view;
  }

  #foot(shown, words) {
    const again = (label, act) => make('button', { type: 'button', click: act }, label);
    const told = (text, ...more) => [make('div', { class: 'row', role: 'status' }, make('span', {}, text), ...more)];
    switch (shown.state) {
      case 'recalled': return told(words.recalled);
      case 'elsewhere': return told(words.elsewhere);
      case 'noted': return told(shown.said, again(words.undo, () => this.#undo(shown)));
      case 'sending':
      case 'sent': return told(shown.said);
      case 'unsent': return [make('div', { class: 'row', role: 'alert' }, make('span', { class: 'wrong' }, words.unsent),
        again(words.retry, () => { shown.tries = 0; this.#report(shown); }), again(words.undo, () => this.#undo(shown)))];
      default: return shown.card.uuid ? this.#buttons(shown, words) : [];
    }
  }

  #buttons(shown, words) {
    const [label, said] = { offer: [words.offered, words.acceptedOffer], 'next-step': [words.done, words.acceptedStep] }[shown.lane] ?? [words.used, words.accepted];
    const open = (asking) => {
      shown.asking = asking;
      this.#redraw(shown);
    };
    if (shown.asking) return [this.#whyNot(shown, words, () => open(false))];
    return [make('div', { class: 'row' },
      make('button', { type: 'button', class: 'main', click: () => this.#answer(shown, 'accepted', said) }, label),
      make('button', { type: 'button', 'aria-expanded': 'false', click: () => open(true) }, words.not))];
  }

  #whyNot(shown, words, close) {
    const comment = make('input', { maxlength: MOST_LETTERS, autocomplete: 'off' });
    const send = (reason) => {
      const userComment = comment.value.trim();
      const { code, system, display } = reason;
      this.#answer(shown, 'overridden', words.overridden.replace('{0}', display ?? code), { reason: { code, system, display }, ...(userComment ? { userComment } : {}) });
    };
    const reasons = (shown.card.overrideReasons ?? []).map((reason) => make('button', { type: 'button', click: () => send(reason) }, reason.display ?? reason.code));
    return make('fieldset', { keydown: (event) => { if (event.key === 'Escape') { event.stopPropagation(); close(); } } },
      make('legend', {}, words.why),
      // Of all but know-how the portal keeps the code alone.
      shown.lane !== 'know-how' ? null : make('label', {}, make('span', { class: 'meta' }, words.words), comment),
      make('div', { class: 'row' }, ...reasons, make('button', { type: 'button', click: close }, words.cancel)));
  }
}

if (!customElements.get('fieldlore-advice')) customElements.define('fieldlore-advice', FieldloreAdvice);
