CREATE TABLE "concern_access" (
	"concern_id" text NOT NULL,
	"who" text NOT NULL,
	CONSTRAINT "concern_access_concern_id_who_pk" PRIMARY KEY("concern_id","who")
);
--> statement-breakpoint
CREATE TABLE "concerns" (
	"concern_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"service_id" text NOT NULL,
	"team_id" text NOT NULL,
	"raised_by" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"next_due_at" timestamp (3) with time zone,
	"due_order" timestamp (3) with time zone NOT NULL,
	"climbing" boolean NOT NULL,
	"about_staff_id" text,
	"kept_out" jsonb NOT NULL,
	"open" boolean NOT NULL,
	"version" integer NOT NULL,
	"digest" text NOT NULL,
	"view" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "concern_access_who" ON "concern_access" USING btree ("who","concern_id");--> statement-breakpoint
CREATE INDEX "concerns_child" ON "concerns" USING btree ("child_id") WHERE open;--> statement-breakpoint
CREATE INDEX "concerns_by_due" ON "concerns" USING btree ("due_order","concern_id");--> statement-breakpoint
CREATE INDEX "concerns_open" ON "concerns" USING btree ("open");