import { build, BuildFailed, outDir } from './build';
import { listen } from './port';
import { createSiteServer } from './serve';

// `npm start`: builds the site and serves it as a host would.
// BASE_PATH puts it under a folder, PORT asks for another port than 4173.
const base = process.env.BASE_PATH ?? '';
const wanted = Number(process.env.PORT ?? 4173);

try {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, but it is "${process.env.PORT}".`);
  }
  await build();
  const server = createSiteServer({ dir: outDir, base });
  const port = await listen(server, wanted, (busy) => console.log(`Port ${busy} is busy; trying the next one.`));
  console.log(`\nThe site is at http://localhost:${port}${base}/  (Ctrl+C stops it)\n`);
} catch (error) {
  console.error(`\n${error instanceof BuildFailed ? error.message : (error as Error).message}`);
  process.exit(1);
}
