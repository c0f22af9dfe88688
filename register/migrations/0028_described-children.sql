ALTER TABLE "concerns" ALTER COLUMN "child_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "concerns" ALTER COLUMN "team_id" DROP NOT NULL;