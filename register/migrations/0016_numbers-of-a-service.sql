ALTER TABLE "services" ADD COLUMN "childrens_services" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "adult_social_care" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "out_of_hours_team" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "safeguarding_rota" text;