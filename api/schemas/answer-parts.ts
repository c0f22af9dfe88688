import { z } from './primitives';

// What the shapes of good answers are made of.

export const day = z.string().openapi({ format: 'date' });
export const moment = z.string().openapi({ format: 'date-time' });
export const text = z.string();
export const orNone = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
export const count = z.int().min(0);

export const change = z.strictObject({ rev: count, at: moment, by: text, what: text }).openapi('Change');
