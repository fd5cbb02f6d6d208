// The page of the mock CRM: it chooses a customer and a hook, and passes the events that its server heard on to the panel.
const WORDS = {
  'zh-CN': { customer: '客户', hook: '时机', events: '收到的通知', none: '还没有通知。在门户里反馈、或归档一条经验，这里就会收到。', stranger: '仅在 CRM 中（随请求附上资料）', known: '档案里有', lang: 'EN', id: '客户 {0}' },
  en: { customer: 'Customer', hook: 'Occasion', events: 'Events received', none: 'None yet. Give feedback in the portal, or archive an item, and it arrives here.', stranger: 'only in the CRM (profile is sent along)', known: 'in the archive', lang: '中文', id: 'Customer {0}' },
};
const byId = (id) => document.getElementById(id);
const panel = document.querySelector('fieldlore-advice');
const heard = new Set();
let lang = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';

// The server takes calls of this page alone: a page of another site cannot set a header.
panel.headers = { 'X-Crm': '1' };

const iso = (days) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
const OCCASIONS = {
  'renewal-due': () => ({ line: 'MOTOR', endDate: iso(12) }),
  'claim-closed': () => ({ line: 'MOTOR', closedOn: iso(0) }),
  'life-event': () => ({ lifeEvent: 'BIRTH', happenedOn: iso(0) }),
};

function speak() {
  const words = WORDS[lang];
  document.documentElement.lang = lang;
  panel.setAttribute('lang', lang);
  for (const one of document.querySelectorAll('[data-word]')) one.textContent = words[one.dataset.word];
  byId('lang').textContent = words.lang;
  choose();
}

function choose() {
  const words = WORDS[lang];
  const customer = byId('customer').value;
  const hook = byId('hook').value;
  byId('who').textContent = words.id.replace('{0}', customer);
  byId('about').textContent = customer.startsWith('crm-only') ? words.stranger : words.known;
  panel.setAttribute('hook', hook);
  panel.setAttribute('customer', customer);
  panel.context = OCCASIONS[hook]?.() ?? {};
}

async function listen() {
  const answer = await fetch('/events').catch(() => null);
  const events = answer?.ok ? await answer.json() : [];
  for (const event of [...events].reverse()) {
    if (heard.has(event.id)) continue;
    heard.add(event.id);
    panel.heard(event);
  }
  const lines = events.map(line);
  if (!lines.length) lines.push(Object.assign(document.createElement('li'), { textContent: WORDS[lang].none }));
  byId('events').replaceChildren(...lines);
}

function line(event) {
  const item = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = `${event.time} ${event.type} ${JSON.stringify(event.data)}`;
  item.append(code);
  return item;
}

byId('lang').addEventListener('click', () => {
  lang = lang === 'en' ? 'zh-CN' : 'en';
  speak();
});
byId('customer').addEventListener('change', choose);
byId('hook').addEventListener('change', choose);
const customers = await (await fetch('/customers')).json();
byId('customer').append(...customers.map(({ id }) => new Option(id)));
speak();
await listen();
setInterval(listen, 2000);
