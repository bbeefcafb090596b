/**
 * The production headers as nginx reads them: `node scripts/nginx.mjs > docs/nginx/osselet.conf`, to be included in a
 * `server` block. An `add_header` of a location takes away all those around it, so each location has the whole list.
 */
import { cachingRules, otherwiseCached, productionHeaders } from './headers.mjs';

const headers = Object.entries(productionHeaders).map(
  ([name, value]) => `add_header ${name} "${value}" always;`,
);
const locations = [...Object.entries(cachingRules), [null, otherwiseCached]].map(([expression, caching]) =>
  [
    `location ${expression === null ? '/' : `~ "${expression}"`} {`,
    ...[...headers, `add_header Cache-Control "${caching}";`].map((line) => `    ${line}`),
    '}',
  ].join('\n'),
);

process.stdout.write(`# Osselet behind nginx. Written by scripts/nginx.mjs from scripts/headers.mjs: change it there.
#
# server {
#     listen 443 ssl;
#     root /srv/osselet/dist;
#     include /srv/osselet/docs/nginx/osselet.conf;
# }
#
# "include mime.types;" must stand in http { }, as Debian's nginx.conf has it: it knows .wasm and .js.

index index.html;
gzip on;
gzip_types application/javascript application/json application/wasm image/svg+xml text/css;

${locations.join('\n\n')}
`);
