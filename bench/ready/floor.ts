/** The floor: what any bot with a page loads before it can answer, and nothing of its own. */
import { serve } from '@hono/node-server';
import 'discord.js';
import { Hono } from 'hono';
import 'kysely';

const app = new Hono().get('/', (context) => context.html('<!doctype html><title>floor</title>'));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
