import { defineConfig } from 'drizzle-kit';

/** After a change of schema/: `npx drizzle-kit generate --config register/drizzle.config.ts --name <what-changes>`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './register/schema/index.ts',
  out: './register/migrations',
  casing: 'snake_case',
});
