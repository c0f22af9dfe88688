CREATE TABLE "voluntary_contacts" (
	"episode_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"plan_id" text,
	"service_id" text NOT NULL,
	"team_id" text NOT NULL,
	"trusted_worker_id" text NOT NULL,
	"accountable_id" text NOT NULL,
	"phase" text NOT NULL,
	"next_check_in_on" date,
	"next_due_on" date,
	"due_order" date NOT NULL,
	"late_from" timestamp (3) with time zone,
	"climbing" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"rehearsal" boolean NOT NULL,
	"rehearsal_offset" integer DEFAULT 0 NOT NULL,
	"open" boolean NOT NULL,
	"version" integer NOT NULL,
	"digest" text NOT NULL,
	"view" jsonb NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "voluntary_contacts_one_open_per_child" ON "voluntary_contacts" USING btree ("child_id") WHERE open;--> statement-breakpoint
CREATE INDEX "voluntary_contacts_child" ON "voluntary_contacts" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "voluntary_contacts_by_due" ON "voluntary_contacts" USING btree ("service_id","due_order","episode_id");--> statement-breakpoint
CREATE INDEX "voluntary_contacts_trusted_worker" ON "voluntary_contacts" USING btree ("trusted_worker_id");--> statement-breakpoint
CREATE INDEX "voluntary_contacts_open" ON "voluntary_contacts" USING btree ("open");