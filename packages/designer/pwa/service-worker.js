/* The designer without a network: every file of the build is kept, and served from what was kept. */
/* global self, caches, fetch, __FILES__, __VERSION__ */

const PREFIX = 'archivolt-';
const KEPT = PREFIX + __VERSION__;
/** Addresses of the build's files; names of those below `assets` change with their content. */
const FILES = __FILES__;
const AT_ONCE = 6;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (!url.href.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

async function keepAll() {
  const cache = await caches.open(KEPT);
  const left = [...FILES];
  const work = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await keep(cache, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** An earlier version may have the same file already. */
async function keep(cache, file) {
  const url = new URL(file, self.registration.scope).href;
  const known = file.startsWith('assets/')
    ? await caches.match(url, { ignoreVary: true })
    : undefined;
  const response = known ?? (await fetch(url, { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await cache.put(url, response);
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== KEPT);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(KEPT);
  const page = new URL('index.html', self.registration.scope).href;
  const isPage =
    request.mode === 'navigate' &&
    new URL(request.url).pathname === new URL(self.registration.scope).pathname;
  // By its address alone: a server may vary its answers by headers that differ from those of the keeping.
  const kept = await cache.match(isPage ? page : request.url, {
    ignoreSearch: true,
    ignoreVary: true,
  });
  return kept ?? fetch(request);
}
