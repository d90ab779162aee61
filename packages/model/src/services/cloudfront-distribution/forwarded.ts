import type { Annotations, Citation } from '../../define/index.js';

const SOME = ['none', 'whitelist', 'allExcept', 'all'].map((value) => ({ value }));
const HEADERS = [
  'none',
  'whitelist',
  'allViewer',
  'allViewerAndWhitelistCloudFront',
  'allExcept',
].map((value) => ({ value }));

/** Headers, cookies and query strings of a policy, some or all of them. */
export function forwarded(path: string, section: string, cite: Citation): Annotations {
  const inKey = path.startsWith('CachePolicyConfig');
  const listed = (behaviour: string) => ({
    section,
    type: 'list' as const,
    goesWith: { path: `${path}.${behaviour}`, pattern: 'whitelist|allExcept|.*AndWhitelist.*' },
  });
  return {
    [`${path}.HeadersConfig.HeaderBehavior`]: {
      title: 'Headers',
      section,
      required: true,
      options: inKey ? HEADERS.slice(0, 2) : HEADERS,
      cite,
    },
    [`${path}.HeadersConfig.Headers`]: {
      title: 'These headers',
      ...listed('HeadersConfig.HeaderBehavior'),
    },
    [`${path}.CookiesConfig.CookieBehavior`]: {
      title: 'Cookies',
      section,
      required: true,
      options: SOME,
      cite,
    },
    [`${path}.CookiesConfig.Cookies`]: {
      title: 'These cookies',
      ...listed('CookiesConfig.CookieBehavior'),
    },
    [`${path}.QueryStringsConfig.QueryStringBehavior`]: {
      title: 'Query strings',
      section,
      required: true,
      options: SOME,
      cite,
    },
    [`${path}.QueryStringsConfig.QueryStrings`]: {
      title: 'These query strings',
      ...listed('QueryStringsConfig.QueryStringBehavior'),
    },
  };
}
