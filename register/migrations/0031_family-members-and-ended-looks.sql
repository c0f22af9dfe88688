ALTER TABLE "restricted_looks" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "restrictions" ADD COLUMN "family_members" jsonb DEFAULT '[]'::jsonb NOT NULL;