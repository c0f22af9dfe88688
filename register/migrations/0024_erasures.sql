CREATE TABLE "erasures" (
	"erasure_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"service_id" text NOT NULL,
	"records" text NOT NULL,
	"kept_until" date NOT NULL,
	"kept_by" jsonb NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" text,
	"erased_at" timestamp (3) with time zone,
	"counts" jsonb,
	"workflow_ids" jsonb,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_one_to_do" ON "erasures" USING btree ("child_id","records") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "erasures_of_service" ON "erasures" USING btree ("service_id","kept_until","erasure_id");