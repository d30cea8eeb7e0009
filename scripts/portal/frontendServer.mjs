// Serves the built frontend, as a web server in production would: files, and the start page for every other path.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { onStopRequest } from '../processes/onStopRequest.mjs';

const CONTENT_TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const { port, folder } = JSON.parse(process.argv[2]);

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = findFile(pathname);
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': pathname.startsWith('/static/')
      ? 'max-age=31536000, immutable'
      : 'no-store',
  });
  createReadStream(file).pipe(response);
});

function findFile(pathname) {
  // normalize() on an absolute path cannot climb above its root.
  const path = join(folder, normalize(decodeURIComponent(pathname)));
  return statSync(path, { throwIfNoEntry: false })?.isFile()
    ? path
    : join(folder, 'index.html');
}

server.listen(port, '127.0.0.1');
onStopRequest(() => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
