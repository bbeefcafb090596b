/**
 * The production headers as nginx reads them, to be included in a `server` block: `node scripts/nginx.mjs` is the include
 * without PACS, docs/nginx/osselet.conf. An `add_header` of a location takes away all those around it, so each location has
 * the whole list.
 */
import { cachingRules, otherwiseCached, productionHeaders } from './headers.mjs';

export function nginxInclude(reach) {
  const headers = Object.entries(productionHeaders(reach)).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const locations = [...Object.entries(cachingRules), [null, otherwiseCached]].map(([expression, caching]) =>
    [
      `location ${expression === null ? '/' : `~ "${expression}"`} {`,
      ...[...headers, `add_header Cache-Control "${caching}";`].map((line) => `    ${line}`),
      '}',
    ].join('\n'),
  );
  return `# Osselet behind nginx. Without PACS as here; with PACS: npm run -s osselet -- headers osselet.config.json
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
`;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(nginxInclude());
