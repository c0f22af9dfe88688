CREATE TABLE "child_deaths" (
	"row_id" bigserial PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"died_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_because" text
);
--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "host_service_id" text;--> statement-breakpoint
ALTER TABLE "child_deaths" ADD CONSTRAINT "child_deaths_child_id_children_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "child_deaths_standing" ON "child_deaths" USING btree ("child_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "plans_host" ON "plans" USING btree ("host_service_id");