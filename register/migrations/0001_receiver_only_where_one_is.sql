DROP INDEX "plans_by_transfer";--> statement-breakpoint
ALTER TABLE "plans" ALTER COLUMN "receiving_service_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ALTER COLUMN "receiving_team_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ALTER COLUMN "transfer_on" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "plans_by_transfer" ON "plans" USING btree ("service_id",coalesce("transfer_on", date '9999-12-31'),"plan_id");