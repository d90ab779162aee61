/**
 * The drawing alone: no prolog, comments, titles or space between tags. Its ids carry the service's
 * id, since many icons stand in one page.
 * @param {string} svg
 * @param {string} serviceId
 */
export function compactIcon(svg, serviceId) {
  const drawing = svg
    .replaceAll(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>|<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('> <', '><')
    .trim();
  const ids = [...drawing.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
  return ids.reduce((text, id) => rename(text, id, `${serviceId}-${id}`), drawing);
}

/**
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function rename(text, from, to) {
  return text
    .replaceAll(` id="${from}"`, ` id="${to}"`)
    .replaceAll(`url(#${from})`, `url(#${to})`)
    .replaceAll(`href="#${from}"`, `href="#${to}"`);
}
